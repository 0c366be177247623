import type { StaffActor } from "@/lib/actor";
import { cursorOf, idOfCursor } from "@/lib/cursor";
import type { LibraryPage } from "@/lib/editor/library-picture";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { type MediaFacts, pictureView } from "@/server/media/picture-view";

/** How many pictures are shown at once. */
const pageSize = 24;

export type ListLibrary = {
  /** All of them must stand in alt text, caption or credit; "" for all pictures. */
  words: string;
  /** The cursor of the last picture that was shown; null at the beginning. */
  after: string | null;
  actor: StaffActor;
};

/**
 * A page of the library, the newest pictures first, to everybody who writes. A cursor that names no picture gives the
 * first page. One statement.
 */
export async function listLibrary(db: PrismaClient, { words, after }: ListLibrary): Promise<LibraryPage> {
  const each = words.split(/\s+/).filter(Boolean).slice(0, 8);
  const edge = after === null ? null : idOfCursor(after);
  const holds = each.map(
    (word) => Prisma.sql`position(lower(${word}) IN lower(m.alt_text || ' ' || m.caption || ' ' || m.credit)) > 0`,
  );
  const beyond =
    edge === null
      ? []
      : [Prisma.sql`(m.created_at, m.id) < (SELECT created_at, id FROM media WHERE id = ${edge}::uuid)`];
  const conditions = [...holds, ...beyond];
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  const rows = await db.$queryRaw<MediaFacts[]>`
    SELECT m.id, m.cut, m.width, m.height, m.alt_text AS "altText", m.caption, m.credit
      FROM media m ${where}
     ORDER BY m.created_at DESC, m.id DESC
     LIMIT ${pageSize + 1}`;
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    pictures: shown.map((row) => pictureView(row)),
    next: rows.length > pageSize && last !== undefined ? cursorOf(last.id) : null,
  };
}
