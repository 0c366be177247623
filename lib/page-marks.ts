/**
 * What a reader page says to the gateway, in its metadata, because a page cannot set its own status or headers. The
 * gateway reads these marks and removes them before the page leaves.
 */
export const pageMarkNames = { status: "http-status", location: "location", tags: "cache-tags" } as const;

/** The statuses that a page can ask for; a page without a mark is 200. */
export const pageStatuses = [200, 301, 404, 410] as const;

export type PageStatus = (typeof pageStatuses)[number];

/**
 * The `other` part of a page's metadata. `tags` are those of lib/cache-tags.ts that the page stands on; `location` is
 * an address of this site and goes with 301 alone.
 */
export function pageMarks({
  status = 200,
  location,
  tags,
}: {
  status?: PageStatus | undefined;
  location?: string | undefined;
  tags: readonly string[];
}): Record<string, string> {
  if ((status === 301) !== (location !== undefined)) throw new Error("A page is 301 exactly when it names a location.");
  return {
    ...(status === 200 ? {} : { [pageMarkNames.status]: String(status) }),
    ...(location === undefined ? {} : { [pageMarkNames.location]: location }),
    [pageMarkNames.tags]: [...new Set(tags)].join(" "),
  };
}
