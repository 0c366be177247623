import type { Digest } from "./reader";
import type { Visit } from "./request-clues";

/** What the counter needs to know of a page; found once, when the page is made, by viewedArticle(). */
export type ViewedPage = {
  /** The article whose own page this is, or null for every other page. */
  viewedArticleId: string | null;
  /** Its mark, where it is held ready. */
  viewMark?: Digest | undefined;
};

/** What answering a request needs of the counting of views. */
export type ViewCounter = {
  /**
   * To be called once for each page that was sent or confirmed (200 or 304), from wherever it came. Decides by itself
   * whether this was a person who opened an article, before the turn of the event loop ends; never throws, never waits.
   */
  count(visit: Visit, page: ViewedPage): void;

  /** A browser says that a page which it had fetched ahead has been opened now. */
  countOpened(visit: Visit, articleId: string): void;

  /** Begins to write what is counted. */
  start(): void;

  /** Writes what is left, for at most `patience` milliseconds. */
  stop(patience: number): Promise<void>;
};
