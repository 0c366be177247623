import { addresses, slugFrom } from "@/lib/addresses";
import { articleKinds } from "@/lib/article-kind";
import { searchWords } from "@/lib/search-words";
import { bylineTextOf, mirroredColumns } from "@/server/articles/mirrored-columns";
import { proseOf } from "./prose-of";
import { between, type Random, randomFrom } from "./random-from";
import { scaleDocument } from "./scale-document";
import type { ScaleNewspaper } from "./scale-newspaper";
import { scaleComments, scaleCorrections, scaleViews } from "./scale-readers";
import { hiddenState, publishedState } from "./scale-state";
import { uuidAt } from "./uuid-at";
import { weightedPick } from "./weighted-pick";

/** Chooses where articles belong: a few sections, topics and contributors have much, the others little. */
export function newsDesk({ sections, topics, contributors }: ScaleNewspaper) {
  return {
    section: weightedPick(sections, (place) => 1 / (place + 5)),
    topic: weightedPick(topics, (place) => 1 / (place + 1)),
    contributor: weightedPick(contributors, (place) => 1 / (place + 4)),
  };
}

export type Assignment = {
  seed: number;
  /** Which article it is; the same number with the same seed gives the same text. */
  number: number;
  /** Whether readers see it, or it stands beside those they see. */
  shown: boolean;
  /** When it was published, or last worked on. */
  at: Date;
  now: Date;
  desk: ReturnType<typeof newsDesk>;
};

export type ScaleArticle = ReturnType<typeof scaleArticle>;

/** By this key the articles are known as synthetic, and counted: every import has a key of its own. */
const importKeyOf = ({ seed, number, shown }: Pick<Assignment, "seed" | "number" | "shown">): string =>
  `scale ${seed} ${shown ? "article" : "beside"} ${number}`;

/** All rows of one synthetic article, in the columns of their tables, and its words for the search. */
export function scaleArticle(assignment: Assignment) {
  const { seed, number, shown, at, now, desk } = assignment;
  const random = randomFrom(seed, number * 2 + (shown ? 0 : 1));
  const section = desk.section(random);
  const topics = someOf(random, desk.topic, between(random, 1, 5));
  const contributors = someOf(random, desk.contributor, random() < 0.75 ? 1 : between(random, 2, 3));
  const prose = proseOf(random, topics[0]?.subject ?? []);
  const { body, columns } = textOf(random, prose);
  const articleId = uuidAt(at, random);
  const revisionId = uuidAt(at, random);
  const state = shown ? publishedState(random, at, now) : hiddenState(random, at, now);
  const listed_at = state.listed_at;
  const bylineText = bylineTextOf(contributors.map((contributor) => contributor.name));
  const slug = `${slugFrom(columns.headline)}-${number}`;
  const readers = { random, articleId, at, now };
  const views = listed_at === null ? null : scaleViews(readers);
  return {
    article: {
      ...articleColumns(columns),
      ...state,
      id: articleId,
      kind: articleKinds[between(random, 0, articleKinds.length - 1)] ?? "news",
      language: "en",
      section_id: section.id,
      top_section_id: section.topId,
      slug,
      byline_text: bylineText,
      comment_policy: random() < 0.2 ? "off" : null,
      working_revision_id: revisionId,
      live_revision_id: state.first_published_at === null ? null : revisionId,
      import_key: importKeyOf(assignment),
      created_at: at,
      body: JSON.stringify(body),
    },
    topics: topics.map(({ id }, position) => ({ article_id: articleId, topic_id: id, position, listed_at })),
    bylines: contributors.map(({ id }, position) => ({
      article_id: articleId,
      contributor_id: id,
      position,
      listed_at,
    })),
    corrections: state.first_published_at === null ? [] : scaleCorrections(readers, listed_at, prose),
    comments: listed_at === null ? [] : scaleComments(readers, prose),
    viewCount: views === null ? [] : [views.count],
    viewHours: views?.hours ?? [],
    redirects: listed_at !== null && random() < 0.002 ? [formerAddress(section.slug, slug, articleId, at)] : [],
    searchWords: listed_at === null ? new Map<string, number>() : searchWords({ ...columns, bylineText }),
  };
}

function textOf(random: Random, prose: ReturnType<typeof proseOf>) {
  const body = scaleDocument({ random, prose }, between(random, 300, 1_200));
  const headline = prose.phrase(between(random, 5, 11));
  const columns = mirroredColumns({
    headline,
    standfirst: prose.sentences(between(random, 14, 32)),
    trailText: random() < 0.5 ? prose.sentences(between(random, 10, 20)) : "",
    kicker: random() < 0.3 ? prose.phrase(2) : "",
    slugline: slugFrom(headline),
    dateline: random() < 0.4 ? prose.phrase(1) : "",
    leadMediaId: null,
    leadCaption: "",
    body,
  });
  return { body, columns };
}

function articleColumns(columns: ReturnType<typeof mirroredColumns>) {
  const { headline, standfirst, kicker, slugline, dateline, words } = columns;
  return {
    headline,
    standfirst,
    kicker,
    slugline,
    dateline,
    lead_caption: columns.leadCaption,
    words,
    trail_text: columns.trailText,
    body_text: columns.bodyText,
  };
}

function formerAddress(section: string, slug: string, articleId: string, at: Date) {
  return { from_path: addresses.article(section, `former-${slug}`), article_id: articleId, created_at: at };
}

/** So many different ones, or fewer where the same is picked again and again. */
function someOf<Thing>(random: Random, pick: (random: Random) => Thing, count: number): Thing[] {
  const chosen = new Set<Thing>();
  for (let tries = 0; chosen.size < count && tries < count * 4; tries += 1) chosen.add(pick(random));
  return [...chosen];
}
