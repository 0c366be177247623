import { tags } from "@/lib/cache-tags";
import { robotsText } from "@/lib/crawlers";
import { getCrawlerChoices } from "@/server/crawlers/get-crawler-choices";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { answer } from "../answer";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const [{ origin }, choices] = await Promise.all([getSite(db), getCrawlerChoices(db)]);
  return answer(robotsText({ origin, choices }), { type: "text/plain", tags: [tags.site] });
}
