const lists = ["after", "before"] as const;
const search = ["q", "section", "from", "to", "order", "after", "before"] as const;
const none = [] as const;

/** First parts of addresses of two parts and more that are lists; any other address of two parts is an article. */
const listRooms: ReadonlySet<string> = new Set(["topic", "contributor", "archive"]);

/**
 * The query keys that the page at this path reads, in the order in which an address names them. The gateway drops all
 * others before the renderer sees them, so that nothing else can make a second copy of a page.
 */
export function queryKeys(path: string): readonly string[] {
  if (path === "/") return none;
  if (path === "/search") return search;
  const [first = "", ...rest] = path.slice(1).split("/");
  return rest.length === 0 || listRooms.has(first) ? lists : none;
}
