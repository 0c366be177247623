import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { may } from "@/lib/permissions";
import type { RedirectPage } from "@/lib/views/redirect-view";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { containing } from "@/server/lists/named-page";

const pageSize = 50;

type Row = {
  fromPath: string;
  articleId: string | null;
  toPath: string | null;
  createdAt: Date;
  headline: string | null;
  section: string | null;
  slug: string | null;
  isPublic: boolean;
};

/**
 * One page of the redirects, the newest first, those whose address, target or article's slug holds `q`; `after` is the
 * address at the end of the page before. Null for those who may not keep them. One statement.
 */
export async function listRedirects(
  db: PrismaClient,
  { actor, after, q = "" }: { actor: Actor; after?: string | undefined; q?: string | undefined },
): Promise<RedirectPage | null> {
  if (!may(actor, "keep-redirects")) return null;
  const words = containing(q.trim());
  const matching =
    q.trim() === ""
      ? Prisma.sql`true`
      : Prisma.sql`(r.from_path ILIKE ${words} OR r.to_path ILIKE ${words} OR a.slug ILIKE ${words})`;
  const beyond =
    after === undefined
      ? Prisma.sql`true`
      : Prisma.sql`r.created_at <= (SELECT created_at FROM redirect WHERE from_path = ${after}) AND EXISTS (SELECT FROM redirect edge WHERE edge.from_path = ${after}
          AND (r.created_at < edge.created_at OR (r.created_at = edge.created_at AND r.from_path > edge.from_path)))`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.from_path AS "fromPath", r.article_id AS "articleId", r.to_path AS "toPath", r.created_at AS "createdAt",
           a.headline, a.slug, s.slug AS section, a.listed_at IS NOT NULL AS "isPublic"
      FROM redirect r LEFT JOIN article a ON a.id = r.article_id LEFT JOIN section s ON s.id = a.section_id
     WHERE ${matching} AND ${beyond}
     ORDER BY r.created_at DESC, r.from_path LIMIT ${pageSize + 1}`;
  const items = rows.slice(0, pageSize).map(({ section, slug, isPublic, createdAt, ...row }) => ({
    ...row,
    leadsTo: row.toPath ?? (isPublic && section !== null && slug !== null ? addresses.article(section, slug) : null),
    createdAt: createdAt.toISOString(),
  }));
  return { items, next: rows.length > pageSize ? (items.at(-1)?.fromPath ?? null) : null };
}
