import { tags } from "@/lib/cache-tags";
import type { ContributorView } from "@/lib/views/contributor-view";
import type { ListPlace, ListView } from "@/lib/views/list-view";
import { cardTags } from "@/server/articles/card";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { keysetList } from "@/server/lists/keyset-list";
import { contributorColumns, contributorView } from "./contributor-row";

export type ContributorPage = { contributor: ContributorView; list: ListView; tags: string[] };

/** A contributor and their articles. Null when no contributor has this slug. At most three statements. */
export async function getContributorPage(
  db: PrismaClient,
  { slug, place }: { slug: string; place: ListPlace },
): Promise<ContributorPage | "no-such-cursor" | null> {
  const row = await db.contributor.findUnique({
    relationLoadStrategy: "join",
    where: { slug },
    select: contributorColumns,
  });
  if (row === null) return null;
  const list = await keysetList(
    db,
    {
      from: Prisma.sql`byline l`,
      id: Prisma.sql`l.article_id`,
      members: Prisma.sql`l.contributor_id = ${row.id}::uuid`,
    },
    place,
  );
  if (list === "no-such-cursor") return list;
  const contributor = contributorView(row);
  return {
    contributor,
    list,
    tags: [tags.site, tags.contributor(row.id), tags.writtenBy(row.id), ...cardTags(list.cards)],
  };
}
