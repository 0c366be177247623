import { documentFeedHtml, pictureFeedHtml } from "@/blocks/feed-html";
import type { FeedItemView, FeedView } from "@/lib/views/feed-view";
import { escapeXml, printable } from "@/lib/xml";

const names = { clarification: "Clarification", correction: "Correction", retraction: "Retraction" } as const;

/** All of an article as HTML: picture, body, and what was corrected since. Null where feeds carry a summary. */
export function itemHtml(item: FeedItemView, { origin, pictures, articles }: FeedView): string | null {
  if (item.body === null) return null;
  const standfirst = item.standfirst === "" ? "" : `<p><em>${escapeXml(item.standfirst)}</em></p>`;
  const lead = item.picture === null ? "" : pictureFeedHtml(item.picture, { origin });
  const notes = item.corrections.map(
    ({ kind, text, publishedAt }) =>
      `<p><strong>${names[kind]}</strong> (${publishedAt.slice(0, 10)}): ${escapeXml(text)}</p>`,
  );
  return [standfirst, lead, documentFeedHtml(item.body, { origin, pictures, articles }), ...notes]
    .filter((part) => part !== "")
    .join("\n");
}

/** What announces an article, in plain text. */
export function itemSummary(item: FeedItemView): string {
  return firstSaid(item.trailText, item.standfirst, item.headline);
}

/** The first of these that says anything once it is written; the last in any case. */
export function firstSaid(...texts: readonly string[]): string {
  return texts.find((text) => printable(text).trim() !== "") ?? texts.at(-1) ?? "";
}

/** The name of an article in every feed, for ever: a slug, a section or the site's address may change. */
export function itemId({ id }: FeedItemView): string {
  return `urn:uuid:${id}`;
}
