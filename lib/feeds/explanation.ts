import { feedPage } from "@/lib/feed-addresses";
import type { FeedView } from "@/lib/views/feed-view";
import { element, textElement } from "@/lib/xml";

/** Browsers that show a feed as it is set it like a page; readers of feeds pass over both. */
export const stylesheet = '<?xml-stylesheet type="text/css" href="/feed.css"?>\n';

const xhtml = { xmlns: "http://www.w3.org/1999/xhtml" };

/**
 * What a person who has opened a feed in a browser is told. Elements of another namespace are allowed in both formats
 * and are the only ones in them that can be links without a script.
 */
export function explanation({ title, origin, place }: FeedView): string {
  return element(
    "p",
    xhtml,
    "This is a news feed. Copy the address of this page into a feed reader, and new articles will appear there. ",
    textElement("a", `Read ${title} as a page`, { href: origin + feedPage(place) }),
    ".",
  );
}
