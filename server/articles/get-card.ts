import { z } from "zod";
import type { CardView } from "@/lib/views/card-view";
import { selectCards, theseArticles } from "@/server/articles/select-cards";
import type { PrismaClient } from "@/server/generated/prisma/client";

const idSchema = z.uuid();

/** The card of a published article; null when there is none of this id that readers may see. One statement. */
export async function getCard(db: PrismaClient, { id }: { id: string }): Promise<CardView | null> {
  if (!idSchema.safeParse(id).success) return null;
  const cards = await selectCards<"asked">(db, theseArticles([id], "asked"));
  return cards("asked")[0] ?? null;
}
