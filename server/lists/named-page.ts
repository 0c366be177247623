import { cursorOf, idOfCursor } from "@/lib/cursor";
import type { NamedPage } from "@/lib/views/kept-names-view";
import type { ListPlace } from "@/lib/views/list-view";
import { Prisma } from "@/server/generated/prisma/client";

/** How many rows stand on one page of the newsroom's lists. */
const pageSize = 50;

/** The rows of `table`, which has the columns name and id, that a page of a list by name begins with. */
export function namedRows(table: "topic" | "contributor", { place, q }: { place: ListPlace; q: string }): Prisma.Sql {
  const name = Prisma.raw(`"${table}"`);
  const words = q.trim();
  const matching =
    words === ""
      ? Prisma.sql`true`
      : Prisma.sql`(l.name ILIKE ${containing(words)} OR l.slug ILIKE ${containing(words)})`;
  const cursor = place.after ?? place.before;
  const edge = cursor === undefined ? null : idOfCursor(cursor);
  const backwards = place.before !== undefined;
  const [than, order] = backwards ? [Prisma.raw("<"), Prisma.raw("DESC")] : [Prisma.raw(">"), Prisma.raw("ASC")];
  const beyond =
    edge === null
      ? Prisma.sql`true`
      : Prisma.sql`(l.name, l.id) ${than} (SELECT name, id FROM ${name} WHERE id = ${edge}::uuid)`;
  return Prisma.sql`
    SELECT l.* FROM ${name} l WHERE ${matching} AND ${beyond} ORDER BY l.name ${order}, l.id ${order} LIMIT ${pageSize + 1}`;
}

/** The order of {@link namedRows} once more, for a statement that has joined them with others. */
export function namedOrder(name: "t" | "c", { before }: ListPlace): Prisma.Sql {
  const order = Prisma.raw(before === undefined ? "ASC" : "DESC");
  return Prisma.sql`ORDER BY ${Prisma.raw(name)}.name ${order}, ${Prisma.raw(name)}.id ${order}`;
}

/** Makes a page of the rows that {@link namedRows} gave, in their order. */
export function namedPage<Item extends { id: string; name: string }>(
  rows: readonly Item[],
  place: ListPlace,
): NamedPage<Item> {
  const backwards = place.before !== undefined;
  const more = rows.length > pageSize;
  const items = backwards ? rows.slice(0, pageSize).reverse() : rows.slice(0, pageSize);
  const [first, last] = [items[0], items.at(-1)];
  const hasNext = backwards ? last !== undefined : more;
  const hasPrevious = backwards ? more : place.after !== undefined;
  return {
    items,
    nextCursor: hasNext && last !== undefined ? cursorOf(last.id) : null,
    previousCursor: hasPrevious && first !== undefined ? cursorOf(first.id) : null,
  };
}

/** A pattern of LIKE for words that stand anywhere, whatever signs of a pattern they hold. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
