"use server";

import { z } from "zod";
import { linkTokenField, passwordField, staffNameField } from "@/lib/staff-fields";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { setPassword } from "@/server/staff/set-password";
import { doorAction } from "../../../door-action";

export const acceptInvitationAction = doorAction(
  z.object({ token: linkTokenField, name: staffNameField, password: passwordField }),
  ["name"],
  async ({ input, userAgent, now }) => {
    const { name: siteName } = await getSite(db);
    const result = await setPassword({ kind: "invitation", ...input, siteName, userAgent, now });
    return result.ok ? { ...result, goTo: "/admin" } : result;
  },
);
