import { documentSchema } from "@/blocks/document";
import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import type { KeptPageLine, KeptPageView } from "@/lib/views/kept-page-view";
import { cardOption, cardOptionSelect } from "@/server/articles/card-option";
import { namedInBody } from "@/server/articles/named-in-body";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { listPictures } from "@/server/media/list-pictures";

/** The pages in which the newsroom speaks of itself, by title; null for those who may not keep them. */
export async function listPages(db: PrismaClient, { actor }: { actor: Actor }): Promise<KeptPageLine[] | null> {
  if (!may(actor, "keep-pages")) return null;
  const rows = await db.page.findMany({
    orderBy: [{ title: "asc" }, { slug: "asc" }],
    select: { slug: true, title: true, updatedAt: true },
  });
  return rows.map(({ updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
}

/**
 * A page to be written in; null when there is none, or for those who may not keep pages. "later-document" for a body that
 * a later release has written something into, which saving it here would lose.
 */
export async function getKeptPage(
  db: PrismaClient,
  { actor, slug }: { actor: Actor; slug: string },
): Promise<KeptPageView | "later-document" | null> {
  if (!may(actor, "keep-pages")) return null;
  const row = await db.page.findUnique({ where: { slug } });
  if (row === null) return null;
  const body = documentSchema.safeParse(row.body);
  if (!body.success) return "later-document";
  const { mediaIds, articleIds } = namedInBody(body.data);
  const [pictures, cards] = await Promise.all([
    listPictures(db, mediaIds),
    db.article.findMany({ where: { id: { in: articleIds } }, select: cardOptionSelect }),
  ]);
  const { title, description, updatedAt } = row;
  return {
    slug,
    title,
    description,
    body: body.data,
    pictures,
    cards: Object.fromEntries(cards.map((card) => [card.id, cardOption(card)])),
    updatedAt: updatedAt.toISOString(),
  };
}
