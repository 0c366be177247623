"use server";

import { after } from "next/server";
import { z } from "zod";
import { emailField } from "@/lib/staff-fields";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { requestReset } from "@/server/staff/request-reset";
import { doorAction } from "../../door-action";

export const forgottenAction = doorAction(
  z.object({ email: emailField }),
  ["email"],
  async ({ input, address, now }) => {
    const { name: siteName, origin } = await getSite(db);
    const linkOf = (token: string) => `${origin}/admin/reset/${token}`;
    const result = await requestReset({ ...input, address, siteName, linkOf, now });
    if (!result.ok) return result;
    after(result.afterwards);
    return {
      ok: true,
      said: `If ${input.email} belongs to somebody on the staff, a letter with a link is on its way.`,
    };
  },
);
