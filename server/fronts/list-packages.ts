import { type FrontShape, largestPackage, shapeFor, shapeSizes } from "@/lib/front-shapes";
import type { FrontPackage } from "@/lib/views/front-view";
import { type CardRow, cardColumns, cardJoins, cardView, type SectionRow, sectionLink } from "@/server/articles/card";
import type { PrismaClient } from "@/server/generated/prisma/client";

type PackageRow = CardRow & { topSection: SectionRow };

/**
 * A package for each section of the bar that has anything besides the articles excluded, in the order of the bar: its
 * newest articles, with those of its inner sections. One statement.
 */
export async function listPackages(
  db: PrismaClient,
  { excluded }: { excluded: readonly string[] },
): Promise<FrontPackage[]> {
  const rows = await db.$queryRaw<PackageRow[]>`
    SELECT json_build_object('id', top.id, 'slug', top.slug, 'name', top.name, 'tint', top.tint) AS "topSection",
           ${cardColumns}
      FROM section top
     CROSS JOIN LATERAL (
       SELECT id FROM article
        WHERE top_section_id = top.id AND listed_at IS NOT NULL AND id <> ALL (${[...excluded]}::uuid[])
        ORDER BY listed_at DESC, id DESC LIMIT ${largestPackage}) chosen
      JOIN article a ON a.id = chosen.id
      ${cardJoins}
     WHERE top.parent_id IS NULL
     ORDER BY top.position, top.slug, a.listed_at DESC, a.id DESC`;
  const sections = [...new Map(rows.map((row) => [row.topSection.id, row.topSection])).values()];
  return shaped(sections.map((section) => ({ section, rows: rows.filter((row) => row.topSection.id === section.id) })));
}

function shaped(packages: { section: SectionRow; rows: PackageRow[] }[]): FrontPackage[] {
  let above: FrontShape | null = null;
  return packages.map(({ section, rows }, position) => {
    const cards = rows.map(cardView);
    const shape: FrontShape = shapeFor(cards, position, above);
    above = shape;
    return { section: sectionLink(section), shape, cards: cards.slice(0, shapeSizes[shape].most) };
  });
}
