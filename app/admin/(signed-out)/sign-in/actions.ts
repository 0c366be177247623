"use server";

import { z } from "zod";
import { ownAdminPath } from "@/lib/own-admin-path";
import { codeField, emailField, passwordField } from "@/lib/staff-fields";
import { finishSignIn } from "@/server/staff/finish-sign-in";
import { signIn } from "@/server/staff/sign-in";
import { currentSession } from "../../current-staff";
import { doorAction } from "../../door-action";

const next = z.string().max(2_000).default("/admin");

export const signInAction = doorAction(
  z.object({ email: emailField, password: passwordField, next }),
  ["email"],
  async ({ input: { email, password, next }, held, ...asked }) => {
    const result = await signIn({ email, password, code: null, former: held, ...asked });
    if (!result.ok) return result;
    const goTo = ownAdminPath(next);
    return { ...result, goTo: result.isComplete ? goTo : `/admin/sign-in/code?next=${encodeURIComponent(goTo)}` };
  },
);

export const secondStepAction = doorAction(
  z.object({ code: codeField, next }),
  [],
  async ({ input: { code, next }, held, ...asked }) => {
    const goTo = ownAdminPath(next);
    const result = await finishSignIn({ token: held ?? "", code, ...asked });
    if (result.ok) return { ...result, goTo };
    // Sent again before the newsroom stood on the screen: the answer to the first has signed this browser in already.
    if (result.refusal === "sign-in-again" && (await currentSession()) !== null) return { ok: true, goTo };
    return result;
  },
);
