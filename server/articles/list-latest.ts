import { tags } from "@/lib/cache-tags";
import type { CardView } from "@/lib/views/card-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { cardTags } from "./card";
import { newestArticles, selectCards } from "./select-cards";

/** The newest published articles of the whole site, newest first. One statement. */
export async function listLatest(
  db: PrismaClient,
  { limit = 8 }: { limit?: number } = {},
): Promise<{ cards: CardView[]; tags: string[] }> {
  const cards = (await selectCards<"latest">(db, newestArticles("latest", limit)))("latest");
  return { cards, tags: [tags.site, tags.latest, ...cardTags(cards)] };
}
