const lists = ["after", "before"] as const;
const search = ["q", "section", "from", "to", "order", "after", "before"] as const;
const none = [] as const;

/** "/?p=123" is how other systems call an article; see {@link isKept}. */
const front = ["p"] as const;

/** First parts of addresses of two parts and more that are lists; any other address of two parts is an article. */
const listRooms: ReadonlySet<string> = new Set(["topic", "contributor", "archive"]);

/**
 * The query keys that the page at this path reads, in the order in which an address names them. The gateway drops all
 * others before the renderer sees them, so that nothing else can make a second copy of a page.
 */
export function queryKeys(path: string): readonly string[] {
  if (path === "/") return front;
  if (path === "/search") return search;
  const [first = "", ...rest] = path.slice(1).split("/");
  return rest.length === 0 || listRooms.has(first) ? lists : none;
}

/**
 * Whether a value can be one that the page reads. A number of an article elsewhere is short and nothing but digits, so
 * that the front cannot be asked for under endless names.
 */
export function isKept(path: string, key: string, value: string): boolean {
  return path !== "/" || key !== "p" || /^[1-9]\d{0,9}$/.test(value);
}
