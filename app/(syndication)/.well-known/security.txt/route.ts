import { tags } from "@/lib/cache-tags";
import { securityText } from "@/lib/security-text";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { getSite } from "@/server/site/get-site";
import { answer, nothingHere } from "../../answer";

export const dynamic = "force-dynamic";

/** Where to write about a fault in the site's security: the operator's contact, or else the newsroom's letters. */
export async function GET(): Promise<Response> {
  const { lettersEmail, origin, language } = await getSite(db);
  const contact = env().securityContact ?? (lettersEmail === "" ? null : `mailto:${lettersEmail}`);
  if (contact === null) return nothingHere({ tags: [tags.site] });
  const { text, changesAt } = securityText({ contact, origin, language }, new Date());
  return answer(text, { type: "text/plain", tags: [tags.site], until: changesAt });
}
