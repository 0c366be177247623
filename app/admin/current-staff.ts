import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { StaffActor } from "@/lib/actor";
import { sessionCookieName } from "@/lib/session-cookie";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { getSession } from "@/server/staff/get-session";

/** Whether readers reach the site over TLS, by which cookies get their names. */
export function isSecureSite(): boolean {
  return env().siteUrl?.startsWith("https:") ?? false;
}

/** The session of whoever asks, read once for a request; null for those who are not signed in. */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookieName(isSecureSite()))?.value;
  return token === undefined ? null : getSession(db, { token, now: new Date() });
});

/** Who asks; whoever is not signed in is led to the sign-in and back here afterwards. */
export async function requireStaff(): Promise<StaffActor> {
  const session = await currentSession();
  if (session !== null) return session.actor;
  const asked = (await headers()).get("x-asked-path") ?? "/admin";
  redirect(`/admin/sign-in?next=${encodeURIComponent(asked)}`);
}
