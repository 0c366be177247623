import { tags } from "@/lib/cache-tags";
import type { ListPlace, ListView } from "@/lib/views/list-view";
import type { SectionView } from "@/lib/views/section-view";
import { cardTags, sectionLink } from "@/server/articles/card";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { keysetList } from "@/server/lists/keyset-list";

export type SectionPage = { section: SectionView; list: ListView; tags: string[] };

const linkColumns = { id: true, slug: true, name: true, tint: true } as const;

/**
 * A section's page: what it says of itself, and its articles with those of its inner sections. Null when no section
 * has this slug. At most three statements.
 */
export async function getSectionPage(
  db: PrismaClient,
  { slug, place }: { slug: string; place: ListPlace },
): Promise<SectionPage | "no-such-cursor" | null> {
  const row = await db.section.findUnique({
    relationLoadStrategy: "join",
    where: { slug },
    select: {
      ...linkColumns,
      description: true,
      parent: { select: linkColumns },
      inner: { select: linkColumns, orderBy: [{ position: "asc" }, { slug: "asc" }] },
    },
  });
  if (row === null) return null;
  // Sections nest one level deep, so whatever lies under this one has it as its own or as its top section.
  const column = Prisma.raw(row.parent === null ? "l.top_section_id" : "l.section_id");
  const list = await keysetList(
    db,
    {
      from: Prisma.sql`article l`,
      id: Prisma.sql`l.id`,
      members: Prisma.sql`${column} = ${row.id}::uuid`,
      // An article that was moved has left its old address behind.
      were: Prisma.sql`EXISTS (SELECT FROM redirect WHERE article_id = a.id AND starts_with(from_path, ${`/${slug}/`}))`,
    },
    place,
  );
  if (list === "no-such-cursor") return list;
  const section: SectionView = {
    ...sectionLink(row),
    description: row.description,
    parent: row.parent && sectionLink(row.parent),
    inner: row.inner.map(sectionLink),
  };
  return { section, list, tags: [tags.site, tags.section(row.id), ...cardTags(list.cards)] };
}
