"use server";

import { z } from "zod";
import { emailField, linkTokenField, passwordField, staffNameField } from "@/lib/staff-fields";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { makeFirstAccount } from "@/server/staff/make-first-account";
import { doorAction } from "../../../door-action";

export const firstAccountAction = doorAction(
  z.object({ token: linkTokenField, name: staffNameField, email: emailField, password: passwordField }),
  ["name", "email"],
  async ({ input, userAgent, now }) => {
    const { name: siteName } = await getSite(db);
    const result = await makeFirstAccount({ ...input, siteName, userAgent, now });
    return result.ok ? { ...result, goTo: "/admin" } : result;
  },
);
