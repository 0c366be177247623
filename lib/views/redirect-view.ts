/** A redirect in the newsroom's list. */
export type RedirectView = {
  fromPath: string;
  articleId: string | null;
  toPath: string | null;
  /** Where a reader comes out; null when that is an article that is not public. */
  leadsTo: string | null;
  /** The headline, when it leads to an article. */
  headline: string | null;
  /** ISO 8601 in UTC. */
  createdAt: string;
};

export type RedirectPage = {
  items: RedirectView[];
  /** The address after which the next page begins; null on the last. */
  next: string | null;
};
