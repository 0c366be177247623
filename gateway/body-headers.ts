import { feedPolicy, filePolicy } from "./response-headers";

/** What depends on the type of what a reader is sent. */
type BodyHeaders = {
  policy: string;
  vary: string;
  /** The type by which browsers are told of it, where that is another. */
  browserType: string | null;
};

/**
 * The headers of a body by its type. Browsers show a feed by its own type as bare text, and as plain XML in the style
 * that it names; readers of feeds want the type.
 */
export function bodyHeaders(contentType: string, pagePolicy: string): BodyHeaders {
  if (contentType.startsWith("text/html")) return { policy: pagePolicy, vary, browserType: null };
  if (!/^application\/(rss|atom)\+xml/.test(contentType)) return { policy: filePolicy, vary, browserType: null };
  return { policy: feedPolicy, vary: `${vary}, Accept`, browserType: "application/xml; charset=utf-8" };
}

const vary = "Accept-Encoding";
