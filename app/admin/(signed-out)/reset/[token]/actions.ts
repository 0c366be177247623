"use server";

import { z } from "zod";
import { linkTokenField, passwordField } from "@/lib/staff-fields";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { setPassword } from "@/server/staff/set-password";
import { doorAction } from "../../../door-action";

export const resetPasswordAction = doorAction(
  z.object({ token: linkTokenField, password: passwordField }),
  [],
  async ({ input, userAgent, now }) => {
    const { name: siteName } = await getSite(db);
    const result = await setPassword({ kind: "reset", name: null, ...input, siteName, userAgent, now });
    return result.ok ? { ...result, goTo: result.isComplete ? "/admin" : "/admin/sign-in/code" } : result;
  },
);
