import { type CrawlerChoices, storedCrawlerChoices } from "@/lib/crawlers";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** What the newsroom has chosen for crawlers that gather training data. One statement. */
export async function getCrawlerChoices(db: PrismaClient): Promise<CrawlerChoices> {
  const { crawlers } = await db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { crawlers: true } });
  return storedCrawlerChoices(crawlers);
}
