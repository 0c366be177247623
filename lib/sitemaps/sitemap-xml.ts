import { element, textElement, xmlDeclaration } from "@/lib/xml";

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
const images = "http://www.google.com/schemas/sitemap-image/1.1";
const news = "http://www.google.com/schemas/sitemap-news/0.9";

/** A page in a sitemap. Addresses are paths; `changedAt` is ISO 8601, null where it is not known. */
export type SitemapEntry = { path: string; changedAt: string | null; picturePath: string | null };

/** An article in the news sitemap. `publishedAt` carries an offset. */
export type NewsEntry = { path: string; headline: string; language: string; publishedAt: string };

/** The file that names all others. */
export function sitemapIndex(files: readonly { path: string; changedAt: string | null }[], origin: string): string {
  const entries = files.map(({ path, changedAt }) =>
    element("sitemap", {}, textElement("loc", origin + path), lastModified(changedAt)),
  );
  return `${xmlDeclaration}${element("sitemapindex", { xmlns: protocol }, ...entries)}\n`;
}

/** A sitemap in pieces, one for each batch of pages, so that it is never whole in memory. */
export async function* sitemapPieces(
  batches: AsyncIterable<readonly SitemapEntry[]>,
  origin: string,
): AsyncGenerator<string> {
  yield `${xmlDeclaration}<urlset xmlns="${protocol}" xmlns:image="${images}">`;
  for await (const batch of batches) yield batch.map((entry) => pageEntry(entry, origin)).join("");
  yield "</urlset>\n";
}

function pageEntry({ path, changedAt, picturePath }: SitemapEntry, origin: string): string {
  const picture =
    picturePath === null ? "" : element("image:image", {}, textElement("image:loc", origin + picturePath));
  return element("url", {}, textElement("loc", origin + path), lastModified(changedAt), picture);
}

function lastModified(changedAt: string | null): string {
  return changedAt === null ? "" : textElement("lastmod", changedAt);
}

/** The news sitemap: `publication` is the site's name exactly as readers see it. */
export function newsSitemap(
  entries: readonly NewsEntry[],
  { origin, publication }: { origin: string; publication: string },
): string {
  const pages = entries.map(({ path, headline, language, publishedAt }) =>
    element(
      "url",
      {},
      textElement("loc", origin + path),
      element(
        "news:news",
        {},
        element(
          "news:publication",
          {},
          textElement("news:name", publication),
          textElement("news:language", newsLanguage(language)),
        ),
        textElement("news:publication_date", publishedAt),
        textElement("news:title", headline),
      ),
    ),
  );
  return `${xmlDeclaration}<urlset xmlns="${protocol}" xmlns:news="${news}">${pages.join("")}</urlset>\n`;
}

/** ISO 639, with the two exceptions that Google's documentation makes: zh-cn and zh-tw. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
