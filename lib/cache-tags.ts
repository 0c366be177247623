/**
 * The words in which a page says what it shows, and in which a change says what it has made out of date. A page is
 * expired when it carries one of the tags that a change names. Both sides are in this file, and nowhere else, so that
 * everything that a publish expires can be read here.
 */

const segment = /^[a-z0-9-]+$/i;

function tag(kind: string, name: string): string {
  if (!segment.test(name)) throw new Error(`A cache tag cannot be made of "${name}".`);
  return `${kind}:${name}`;
}

/** What a page can stand on. */
export const tags = {
  /** Everything on the article's own page: text, byline, corrections, comments, neighbours. */
  article: (id: string) => tag("article", id),
  /** The article as others show it: headline, picture, section and address on cards, in feeds and in related lists. */
  card: (id: string) => tag("card", id),
  /** The list of a section, the section's name and description. */
  section: (id: string) => tag("section", id),
  topic: (id: string) => tag("topic", id),
  /** The name of any topic: on what shows more of them than can be listed, feeds and sitemaps. */
  topics: "topics",
  /** Name, portrait and page of a contributor: on every card and article with that name. */
  contributor: (id: string) => tag("contributor", id),
  /** The list of what a contributor has written: their page and their feeds. */
  writtenBy: (id: string) => tag("written-by", id),
  /** A day of the archive, "2025-09-06", in the site's time zone; also as "2025-09" and "2025". */
  archive: (date: string) => tag("archive", date),
  front: "front",
  /** The newest articles of the whole site, wherever they are listed: latest, not-found pages, feeds, news sitemap. */
  latest: "latest",
  /** What is read most: expired by the clock and not by a change. */
  mostRead: "most-read",
  search: "search",
  /** Words of articles elsewhere than on their own pages: in feeds that carry them whole, in what a search has found. */
  texts: "texts",
  corrections: "corrections",
  /** When any article was last changed, and the notes that say so: feeds and sitemaps. */
  changes: "changes",
  /** The masthead of staff, and whatever names more contributors than can be listed: feeds and sitemaps. */
  masthead: "masthead",
  page: (slug: string) => tag("page", slug),
  /** Name plate, section bar, footer, breaking banner: on every page there is. */
  site: "site",
  /**
   * Beside the other tags of an article that readers may see no longer: not even when nothing better can be had. With
   * "texts" in place of its id, for the pages that carry words of many.
   */
  withdrawn: (id: string) => tag("withdrawn", id),
  /** In a row that stands for older ones: whoever has not read all before this transaction starts anew. */
  prunedBefore: (transaction: string) => tag("pruned-before", transaction),
  /** An address that shows nothing yet, or shows where something has gone: set by the gateway for every path. */
  path: (path: string) => `path:${encodeURI(path)}`,
} as const;

/** Where an article stands, as far as pages depend on it. */
export type ArticlePlace = {
  id: string;
  /** Its address, "/world/some-slug". */
  path: string;
  /** Its section and, when that lies inside another, that one too. */
  sectionIds: readonly string[];
  topicIds: readonly string[];
  contributorIds: readonly string[];
  /** The day of its first publication in the site's time zone, "2025-09-06". */
  day: string;
};

/** Every list in which an article at this place appears. */
function listTags(place: ArticlePlace): string[] {
  return [
    tags.front,
    tags.latest,
    tags.search,
    tags.corrections,
    tags.changes,
    ...place.sectionIds.map(tags.section),
    ...place.topicIds.map(tags.topic),
    ...place.contributorIds.map(tags.writtenBy),
    tags.archive(place.day),
    tags.archive(place.day.slice(0, 7)),
    tags.archive(place.day.slice(0, 4)),
  ];
}

/**
 * What publishing, updating, moving, correcting or withdrawing an article makes out of date. `before` is where readers
 * found it until now (null when it was not public), `after` where they will find it (null when it no longer is).
 * `neighbourIds` are the articles before and after it in its section, old and new: their pages name it.
 */
export function expiredByArticle(change: {
  before: ArticlePlace | null;
  after: ArticlePlace | null;
  neighbourIds: readonly string[];
}): string[] {
  const places = [change.before, change.after].filter((place) => place !== null);
  return unique([
    ...places.flatMap((place) => [
      tags.article(place.id),
      tags.card(place.id),
      tags.path(place.path),
      ...listTags(place),
    ]),
    ...change.neighbourIds.map(tags.article),
  ]);
}

/**
 * What a note beside an article makes out of date: a correction, or what was updated. Its own page and what tells when it
 * was last changed (feeds, sitemaps, the list of corrections); no card and no neighbour shows a note.
 */
export function expiredByNote(place: ArticlePlace): string[] {
  return [tags.article(place.id), tags.path(place.path), tags.corrections, tags.changes];
}

/** What taking an article from readers makes out of date, besides what `expiredByArticle` says. */
export function expiredByWithdrawal(articleId: string): string[] {
  return [tags.withdrawn(articleId), tags.withdrawn(tags.texts)];
}

/** The tag that takes a page with this tag from readers for good; null when there is none. */
export function withdrawalOf(pageTag: string): string | null {
  if (pageTag === tags.texts) return "withdrawn:texts";
  return pageTag.startsWith("article:") ? `withdrawn:${pageTag.slice("article:".length)}` : null;
}

/** The other way round: the tag of the pages that a row with this tag takes from readers; null when it takes none. */
export function takenByWithdrawal(rowTag: string): string | null {
  if (!isWithdrawal(rowTag)) return null;
  const name = rowTag.slice("withdrawn:".length);
  return name === tags.texts ? name : `article:${name}`;
}

export function isWithdrawal(rowTag: string): boolean {
  return rowTag.startsWith("withdrawn:");
}

/** The transaction before which rows may be missing, when the tag says so. */
export function prunedBefore(rowTag: string): string | null {
  return rowTag.startsWith("pruned-before:") ? rowTag.slice("pruned-before:".length) : null;
}

/**
 * What a change of comments on an article makes out of date: its page, and nothing else.
 *
 * @public comments are written from the newsroom, which comes next.
 */
export function expiredByComments(articleId: string): string[] {
  return [tags.article(articleId)];
}

/** What shows a picture: articles at their heads and on cards, articles in their bodies, contributors, pages. */
export function expiredByPicture(shownBy: {
  leadArticleIds: readonly string[];
  bodyArticleIds: readonly string[];
  contributorIds: readonly string[];
  pageSlugs: readonly string[];
}): string[] {
  return unique([
    ...shownBy.leadArticleIds.flatMap((id) => [tags.article(id), tags.card(id)]),
    ...shownBy.bodyArticleIds.map(tags.article),
    ...shownBy.contributorIds.flatMap((id) => expiredByContributor(id, [])),
    ...shownBy.pageSlugs.map(tags.page),
  ]);
}

/** Sections stand in the bar on every page. */
export function expiredBySection(sectionId: string, paths: readonly string[]): string[] {
  return unique([tags.site, tags.section(sectionId), ...paths.map(tags.path)]);
}

export function expiredByTopic(topicId: string, paths: readonly string[]): string[] {
  return unique([tags.topic(topicId), tags.topics, ...paths.map(tags.path)]);
}

/** Names stand on cards: whoever shows an article of this contributor carries the contributor's tag. */
export function expiredByContributor(contributorId: string, paths: readonly string[]): string[] {
  return unique([tags.contributor(contributorId), tags.masthead, ...paths.map(tags.path)]);
}

/** Pages are linked from every footer. */
export function expiredByPage(slug: string): string[] {
  return [tags.page(slug), tags.path(`/${slug}`), tags.site];
}

export function expiredBySettings(): string[] {
  return [tags.site];
}

export function expiredByFront(): string[] {
  return [tags.front];
}

/**
 * What a redirect made by hand makes out of date: whatever stood at its address.
 *
 * @public redirects are made by hand in the newsroom, which comes next.
 */
export function expiredByRedirect(fromPath: string): string[] {
  return [tags.path(fromPath)];
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
