/** What a route handler says to the gateway in headers, as a page does in its metadata; none of them leaves the site. */
type Standing = {
  /** What the answer stands on, in the words of lib/cache-tags.ts. */
  tags: readonly string[];
  /** When it changes by itself; null when it does not. */
  until?: Date | null;
};

/** An answer of the syndication routes: `type` is a media type, to which the character set is added. */
export function answer(
  body: string | ReadableStream<Uint8Array>,
  { type, tags, until = null, status = 200 }: Standing & { type: string; status?: 200 | 404 | 410 },
): Response {
  return new Response(body, {
    status,
    headers: { "content-type": `${type}; charset=utf-8`, ...marks({ tags, until }) },
  });
}

/** For what moved: `location` is an address of this site. */
export function movedTo(location: string, standing: Standing): Response {
  return new Response(null, { status: 301, headers: { location, ...marks(standing) } });
}

export function nothingHere(standing: Standing): Response {
  return answer("There is nothing at this address.\n", { type: "text/plain", status: 404, ...standing });
}

function marks({ tags, until = null }: Standing): Record<string, string> {
  return {
    "cache-tags": [...new Set(tags)].join(" "),
    ...(until === null ? {} : { "cache-until": until.toISOString() }),
  };
}
