import { cursorOf, idOfCursor } from "@/lib/cursor";

/** The views of the newsroom's list of articles, in the order in which they stand beside it. */
export const newsroomViews = [
  "mine",
  "all",
  "drafts",
  "review",
  "scheduled",
  "published",
  "changed",
  "unpublished",
  "retracted",
  "trash",
] as const;

export type NewsroomView = (typeof newsroomViews)[number];

export const newsroomViewNames: Record<NewsroomView, string> = {
  mine: "My desk",
  all: "Everything",
  drafts: "Drafts",
  review: "In review",
  scheduled: "Scheduled",
  published: "Published",
  changed: "Unpublished changes",
  unpublished: "Unpublished",
  retracted: "Retracted",
  trash: "Trash",
};

/** What the order of a view goes by: most lists by the last change, what is scheduled by its time, the trash by when. */
export type NewsroomOrder = "changed" | "scheduled" | "trashed";

export function newsroomOrder(view: NewsroomView): NewsroomOrder {
  return view === "scheduled" ? "scheduled" : view === "trash" ? "trashed" : "changed";
}

/** A place in a list whose order moves while one reads it: where an article stood, and which it was. */
export type NewsroomEdge = { at: Date; id: string };

/** What is asked of the list of articles, as it stands in the address. */
export type NewsroomQuestion = {
  view: NewsroomView;
  /** The slug of a section; those inside it belong to it. */
  section: string | null;
  /** The slug of a contributor. */
  contributor: string | null;
  /** The id of a member of staff. */
  owner: string | null;
  /** Local days, "2026-03-10", between which an article was last changed, both included. */
  from: string | null;
  until: string | null;
  /** Words to be found, "" for none. */
  q: string;
  after: NewsroomEdge | null;
  before: NewsroomEdge | null;
};

const nothingAsked: NewsroomQuestion = {
  view: "all",
  section: null,
  contributor: null,
  owner: null,
  from: null,
  until: null,
  q: "",
  after: null,
  before: null,
};

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const longestQuestion = 200;

function isDay(given: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(`${given}T00:00:00Z`));
}

/** The place as it stands in an address: milliseconds in base 36 and the id's cursor. */
export function edgeText({ at, id }: NewsroomEdge): string {
  return `${at.getTime().toString(36)}.${cursorOf(id)}`;
}

function edgeOf(given: string): NewsroomEdge | null {
  const [time = "", cursor = ""] = given.split(".");
  const id = idOfCursor(cursor);
  if (id === null || !/^[0-9a-z]{1,9}$/.test(time)) return null;
  return { at: new Date(Number.parseInt(time, 36)), id };
}

/** Reads the keys of an address. What cannot be read is left out: an old link still shows a list. */
export function readNewsroomQuestion(keys: Record<string, string | string[] | undefined>): NewsroomQuestion {
  const one = (name: string) => {
    const given = keys[name];
    return (Array.isArray(given) ? given[0] : given)?.trim() ?? "";
  };
  const fitting = (name: string, fits: (given: string) => boolean) => (fits(one(name)) ? one(name) : null);
  const day = (name: string) => fitting(name, isDay);
  return {
    view: newsroomViews.find((view) => view === one("view")) ?? "all",
    section: fitting("section", (given) => slug.test(given)),
    contributor: fitting("contributor", (given) => slug.test(given)),
    owner: fitting("owner", (given) => uuid.test(given)),
    from: day("from"),
    until: day("until"),
    q: one("q").slice(0, longestQuestion),
    after: edgeOf(one("after")),
    before: edgeOf(one("before")),
  };
}

/** The address of a list. Whoever changes the question begins at its first page. */
export function newsroomAddress(asked: Partial<NewsroomQuestion>): string {
  const { view, after, before, ...rest } = { ...nothingAsked, ...asked };
  const keys = new URLSearchParams(view === "all" ? {} : { view });
  for (const [name, given] of Object.entries(rest)) if (given) keys.set(name, given);
  if (after !== null) keys.set("after", edgeText(after));
  if (before !== null) keys.set("before", edgeText(before));
  const query = keys.toString();
  return query === "" ? "/admin/articles" : `/admin/articles?${query}`;
}

/** Whether anything but the view narrows the list. */
export function isNarrowed({ section, contributor, owner, from, until, q }: NewsroomQuestion): boolean {
  return [section, contributor, owner, from, until].some((given) => given !== null) || q !== "";
}

/** The words of a question that can be parts of words in a headline: three characters give the first trigram. */
export function partialWords(q: string): string[] {
  const words = q.toLowerCase().match(/[\p{L}\p{N}\p{M}'’-]{3,}/gu) ?? [];
  return [...new Set(words)].slice(0, 6);
}
