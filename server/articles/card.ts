import { addresses } from "@/lib/addresses";
import type { ArticleKind } from "@/lib/article-kind";
import { tags } from "@/lib/cache-tags";
import { readingMinutes } from "@/lib/reading-time";
import { tintOf } from "@/lib/tint";
import type { CardView, ContributorLink, SectionLink } from "@/lib/views/card-view";
import { Prisma } from "@/server/generated/prisma/client";
import { type MediaFacts, pictureView } from "@/server/media/picture-view";

export type SectionRow = { id: string; slug: string; name: string; tint: string };
export type ContributorRow = { id: string; slug: string; name: string; role: string; portrait: MediaFacts | null };

/** What {@link cardColumns} selects. */
export type CardRow = {
  id: string;
  slug: string;
  kind: ArticleKind;
  headline: string;
  kicker: string;
  standfirst: string;
  trailText: string;
  words: number;
  listedAt: Date;
  leadCaption: string;
  section: SectionRow;
  contributors: ContributorRow[] | null;
  media: MediaFacts | null;
};

/** The facts of a picture as JSON, from the row of media that goes by this name in the statement; null without one. */
function mediaJson(name: string): Prisma.Sql {
  const row = Prisma.raw(name);
  return Prisma.sql`CASE WHEN ${row}.id IS NOT NULL THEN json_build_object(
    'id', ${row}.id, 'cut', ${row}.cut, 'width', ${row}.width, 'height', ${row}.height,
    'altText', ${row}.alt_text, 'caption', ${row}.caption, 'credit', ${row}.credit) END`;
}

/** A contributor as JSON, from rows of contributor `c` and media `portrait`. */
const contributorJson = Prisma.sql`json_build_object(
  'id', c.id, 'slug', c.slug, 'name', c.name, 'role', c.role, 'portrait', ${mediaJson("portrait")})`;

/**
 * All that a card shows, of an article `a` joined by {@link cardJoins}. No column here is ever stored out of line: the
 * body, its plain text and the search vector stay unread.
 */
export const cardColumns = Prisma.sql`
  a.id, a.slug, a.kind::text AS kind, a.headline, a.kicker, a.standfirst, a.trail_text AS "trailText", a.words,
  a.listed_at AS "listedAt", a.lead_caption AS "leadCaption",
  json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'tint', s.tint) AS section,
  ${mediaJson("m")} AS media,
  (SELECT json_agg(${contributorJson} ORDER BY b.position)
     FROM byline b JOIN contributor c ON c.id = b.contributor_id LEFT JOIN media portrait ON portrait.id = c.portrait_id
    WHERE b.article_id = a.id) AS contributors`;

export const cardJoins = Prisma.sql`JOIN section s ON s.id = a.section_id LEFT JOIN media m ON m.id = a.lead_media_id`;

export function sectionLink({ id, slug, name, tint }: SectionRow): SectionLink {
  return { id, slug, name, url: addresses.section(slug), tint: tintOf(tint) };
}

export function contributorLink({ id, slug, name, role, portrait }: ContributorRow): ContributorLink {
  const picture = portrait === null ? null : pictureView(portrait);
  return { id, slug, name, role, url: addresses.contributor(slug), portrait: picture };
}

/** The one way from a row to a card. */
export function cardView(row: CardRow): CardView {
  const { id, slug, kind, headline, kicker, standfirst, trailText } = row;
  return {
    id,
    url: addresses.article(row.section.slug, slug),
    kind,
    headline,
    kicker,
    standfirst,
    trailText,
    section: sectionLink(row.section),
    contributors: (row.contributors ?? []).map(contributorLink),
    publishedAt: row.listedAt.toISOString(),
    minutes: readingMinutes(row.words),
    picture: row.media === null ? null : pictureView(row.media, row.leadCaption),
  };
}

/** What a page that shows these cards stands on. */
export function cardTags(cards: readonly CardView[]): string[] {
  const all = cards.flatMap((card) => [tags.card(card.id), ...card.contributors.map(({ id }) => tags.contributor(id))]);
  return [...new Set(all)];
}
