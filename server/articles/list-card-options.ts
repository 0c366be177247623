import type { StaffActor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import type { CardOption } from "@/lib/editor/card-option";
import { may } from "@/lib/permissions";
import { cardOption, cardOptionSelect } from "@/server/articles/card-option";
import { findArticleAddress } from "@/server/articles/find-article-address";
import type { Prisma, PrismaClient } from "@/server/generated/prisma/client";

/** How many articles are offered at once. */
const most = 20;

/** What an actor may set into an article: what readers see, what is their own, and for editors everything. */
function visibleTo(actor: StaffActor): Prisma.ArticleWhereInput {
  if (may(actor, "read-newsroom")) return { trashedAt: null };
  return { trashedAt: null, OR: [{ listedAt: { not: null } }, { ownerId: actor.id }] };
}

/** As it stands, where the database's own pattern would read more into it. */
function plain(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}

/** The articles that have these words in their headline, those changed last first. One statement. */
export async function listCardOptions(
  db: PrismaClient,
  { words, actor }: { words: string; actor: StaffActor },
): Promise<CardOption[]> {
  const each = words.split(/\s+/).filter(Boolean).slice(0, 8);
  const rows = await db.article.findMany({
    where: {
      AND: [
        visibleTo(actor),
        ...each.map((word) => ({ headline: { contains: plain(word), mode: "insensitive" } as const })),
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: most,
    select: cardOptionSelect,
  });
  return rows.map(cardOption);
}

/** The published article at a path of this site, or where that path leads on to; null when there is none. */
export async function getCardOptionAt(db: PrismaClient, path: string, hops = 0): Promise<CardOption | null> {
  const [, section = "", slug = "", ...rest] = path.split("/");
  if (section === "" || slug === "" || rest.length > 0) return null;
  const row = await db.article.findFirst({
    where: { slug, section: { slug: section }, listedAt: { not: null } },
    select: cardOptionSelect,
  });
  if (row !== null) return cardOption(row);
  const found = hops > 0 ? null : await findArticleAddress(db, addresses.article(section, slug));
  return found?.status === 301 ? getCardOptionAt(db, found.location, 1) : null;
}
