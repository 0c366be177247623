/** Another site whose player can be shown in place, and where its player is. */
export type EmbedPlayer = { provider: string; playerUrl: string };

type Provider = {
  name: string;
  hosts: readonly string[];
  playerOrigin: string;
  /** The player's address below the origin for a page of the provider, or null when the page shows nothing playable. */
  playerPath: (page: URL) => string | null;
};

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

function safeId(id: string | null | undefined): string | null {
  return id && idPattern.test(id) ? id : null;
}

function parts(page: URL): string[] {
  return page.pathname.split("/").filter(Boolean);
}

/** The part after a leading word: "/shorts/abc" with "shorts" gives "abc". */
function idAfter(page: URL, words: readonly string[]): string | null {
  const [first = "", second] = parts(page);
  return words.includes(first) ? safeId(second) : null;
}

/** Each with the address that asks least of the reader: without cookies, or told not to track, where there is one. */
const providers: readonly Provider[] = [
  {
    name: "YouTube",
    hosts: ["youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com", "youtu.be"],
    playerOrigin: "https://www.youtube-nocookie.com",
    playerPath: (page) => {
      const id =
        page.hostname === "youtu.be"
          ? safeId(parts(page)[0])
          : page.pathname === "/watch"
            ? safeId(page.searchParams.get("v"))
            : idAfter(page, ["embed", "shorts", "live"]);
      return id && `/embed/${id}`;
    },
  },
  {
    name: "Vimeo",
    hosts: ["vimeo.com", "www.vimeo.com", "player.vimeo.com"],
    playerOrigin: "https://player.vimeo.com",
    playerPath: (page) => {
      const [first, second] = parts(page);
      const id = first === "video" ? second : first;
      return id && /^\d{1,20}$/.test(id) ? `/video/${id}?dnt=1` : null;
    },
  },
  {
    name: "Dailymotion",
    hosts: ["www.dailymotion.com", "dailymotion.com", "dai.ly"],
    playerOrigin: "https://geo.dailymotion.com",
    playerPath: (page) => {
      const id = page.hostname === "dai.ly" ? safeId(parts(page)[0]) : idAfter(page, ["video"]);
      return id && `/player.html?video=${id}`;
    },
  },
  {
    name: "Spotify",
    hosts: ["open.spotify.com"],
    playerOrigin: "https://open.spotify.com",
    playerPath: (page) => {
      const [kind = "", id] = parts(page);
      const known = ["track", "album", "playlist", "episode", "show"].includes(kind);
      return known && safeId(id) ? `/embed/${kind}/${id}` : null;
    },
  },
  {
    name: "Internet Archive",
    hosts: ["archive.org", "www.archive.org"],
    playerOrigin: "https://archive.org",
    playerPath: (page) => {
      const [first = "", id = ""] = parts(page);
      return ["details", "embed"].includes(first) && /^[A-Za-z0-9._-]{1,100}$/.test(id) ? `/embed/${id}` : null;
    },
  },
];

/** Whose players a reader page may hold in a frame: the origins of the content security policy. */
export const embedOrigins: readonly string[] = providers.map(({ playerOrigin }) => playerOrigin);

/** The provider and its player for the address of an embed, or null when it can only be opened as a link. */
export function embedPlayer(url: string): EmbedPlayer | null {
  if (!URL.canParse(url)) return null;
  const page = new URL(url);
  if ((page.protocol !== "https:" && page.protocol !== "http:") || page.port !== "" || page.username !== "")
    return null;
  const provider = providers.find(({ hosts }) => hosts.includes(page.hostname));
  const path = provider?.playerPath(page) ?? null;
  return provider === undefined || path === null
    ? null
    : { provider: provider.name, playerUrl: provider.playerOrigin + path };
}
