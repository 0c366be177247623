import { headers } from "next/headers";
import { env } from "@/server/env";

/**
 * Whether a request that changes something was made by a page of this very site: an exact Origin, which may not be
 * missing, and no word of the browser that says otherwise. The gateway has checked the host before.
 */
export async function isSameOrigin(): Promise<boolean> {
  const sent = await headers();
  const expected = env().siteUrl ?? `http://${sent.get("x-forwarded-host") ?? ""}`;
  const site = sent.get("sec-fetch-site");
  return sent.get("origin") === expected && (site === null || site === "same-origin");
}
