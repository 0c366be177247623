import { addresses } from "@/lib/addresses";
import { standardPageSlugs, standardPageTitles } from "@/lib/standard-pages";
import type { SiteView } from "@/lib/views/site-view";
import { type SectionRow, sectionLink } from "@/server/articles/card";
import { env } from "@/server/env";
import type { PrismaClient } from "@/server/generated/prisma/client";

type SiteRow = {
  name: string | null;
  strapline: string;
  timeZone: string | null;
  language: string | null;
  lettersEmail: string;
  breakingText: string;
  breakingPath: string;
  breakingSince: Date | null;
  breakingUntil: Date | null;
  sections: (SectionRow & { parentId: string | null })[] | null;
  pages: { slug: string; title: string }[] | null;
};

/**
 * What stands around every page: the newsroom's settings over the environment, sections and their inner ones in order,
 * pages with the standard ones that it has not written yet, and the breaking banner unless it has ended by `now`. One statement. Every page that uses it carries the tag
 * `site`.
 */
export async function getSite(db: PrismaClient, { now = new Date() }: { now?: Date } = {}): Promise<SiteView> {
  const [row] = await db.$queryRaw<SiteRow[]>`
    SELECT name, strapline, time_zone AS "timeZone", language, letters_email AS "lettersEmail",
           breaking_text AS "breakingText", breaking_path AS "breakingPath",
           breaking_since AS "breakingSince", breaking_until AS "breakingUntil",
           (SELECT json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'tint', tint, 'parentId', parent_id)
                            ORDER BY position, slug) FROM section) AS sections,
           (SELECT json_agg(json_build_object('slug', slug, 'title', title)) FROM page) AS pages
      FROM settings WHERE id = 1`;
  if (row === undefined) throw new Error("The settings have no row: the migrations have not been applied.");
  const { siteName, siteLanguage, siteTimeZone, siteUrl, port } = env();
  return {
    name: row.name ?? siteName,
    strapline: row.strapline,
    language: row.language ?? siteLanguage,
    timeZone: row.timeZone ?? siteTimeZone,
    origin: siteUrl ?? `http://localhost:${port}`,
    lettersEmail: row.lettersEmail,
    sections: nested(row.sections ?? []),
    pages: withStandardPages(row.pages ?? []),
    breaking: breakingOf(row, now),
  };
}

function nested(rows: NonNullable<SiteRow["sections"]>): SiteView["sections"] {
  return rows
    .filter((row) => row.parentId === null)
    .map((row) => ({ ...sectionLink(row), inner: rows.filter((inner) => inner.parentId === row.id).map(sectionLink) }));
}

/** By title. Every site has the standard pages, so that what leads to them always leads somewhere. */
function withStandardPages(written: NonNullable<SiteRow["pages"]>): SiteView["pages"] {
  const unwritten = standardPageSlugs.filter((slug) => !written.some((page) => page.slug === slug));
  return [
    ...written.map((page) => ({ ...page, written: true })),
    ...unwritten.map((slug) => ({ slug, title: standardPageTitles[slug], written: false })),
  ]
    .map((page) => ({ ...page, url: addresses.page(page.slug) }))
    .toSorted((a, b) => a.title.localeCompare(b.title) || a.slug.localeCompare(b.slug));
}

function breakingOf(row: SiteRow, now: Date): SiteView["breaking"] {
  const { breakingText: text, breakingPath: url, breakingSince: since, breakingUntil: until } = row;
  if (text === "" || since === null || since > now || (until !== null && until <= now)) return null;
  return { text, url, since: since.toISOString(), until: until?.toISOString() ?? null };
}
