import { cookies, headers } from "next/headers";
import { sessionCookieName } from "@/lib/session-cookie";
import type { NewSession } from "@/server/staff/create-session";
import { isSecureSite } from "./current-staff";

const attributes = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() }) as const;

/** Hands a new session to the browser, in the place of the one that it held. */
export async function giveSession({ token, endsAt }: NewSession): Promise<void> {
  (await cookies()).set(sessionCookieName(isSecureSite()), token, { ...attributes(), expires: endsAt });
}

export async function takeSessionAway(): Promise<void> {
  (await cookies()).set(sessionCookieName(isSecureSite()), "", { ...attributes(), maxAge: 0 });
}

/** What the browser holds, whether or not it still opens anything; null when that is nothing. */
export async function heldToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName(isSecureSite()))?.value ?? null;
}

/** Who is at the door: the address that the gateway saw, and the browser's name of itself. */
export async function caller(): Promise<{ address: string; userAgent: string }> {
  const sent = await headers();
  return { address: sent.get("x-forwarded-for") ?? "", userAgent: sent.get("user-agent") ?? "" };
}
