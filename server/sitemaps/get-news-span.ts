const twoDays = 48 * 3_600_000;

/**
 * What counts as news to a crawler: what was published after `from`, until it is 48 hours old to the millisecond
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
export function getNewsSpan(now: Date): { from: Date; leavesAt: (listedAt: Date) => Date } {
  return {
    from: new Date(now.getTime() - twoDays),
    leavesAt: (listedAt) => new Date(listedAt.getTime() + twoDays),
  };
}
