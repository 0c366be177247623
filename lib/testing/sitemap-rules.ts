import { childrenOf, readXml, textOfChild } from "./read-xml";

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
const w3cDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

export type ReadSitemap = {
  kind: "index" | "pages";
  urls: { loc: string; lastmod: string | null; news: Record<string, string> | null; pictures: string[] }[];
  broken: string[];
};

/**
 * A sitemap or an index of sitemaps, held against https://www.sitemaps.org/schemas/sitemap/0.9/ (element names, order,
 * length and form of values, numbers and bytes) and the schemas of its extensions for news and pictures.
 */
export function readSitemap(xml: string): ReadSitemap {
  const broken: string[] = [];
  const holds = (rule: string, kept: boolean) => !kept && broken.push(rule);
  const root = readXml(xml);
  const kind = root.name === "sitemapindex" ? "index" : "pages";
  const item = kind === "index" ? "sitemap" : "url";
  holds("The root is a urlset or an index.", kind === "index" || root.name === "urlset");
  holds("The namespace is the protocol's.", root.attributes.xmlns === protocol);
  holds("There are at most 50,000 entries.", root.children.length <= 50_000);
  holds("There are at most 50 MB.", Buffer.byteLength(xml) <= 50 * 1024 * 1024);
  const urls = root.children.map((element) => {
    holds(`Every entry is a ${item}.`, element.name === item);
    const order = element.children.map(({ name }) => name).join(" ");
    holds(`Elements stand in order: ${order}`, /^loc( lastmod)?( image:image)*( news:news)?$/.test(order));
    const loc = textOfChild(element, "loc");
    holds(
      `An address is absolute and short: ${loc}`,
      /^https?:\/\//.test(loc) && URL.canParse(loc) && loc.length < 2_048,
    );
    holds(`An address is written as URLs are: ${loc}`, new URL(loc).href === loc);
    const lastmod = childrenOf(element, "lastmod")[0]?.text ?? null;
    holds(`lastmod is a W3C date: ${lastmod}`, lastmod === null || w3cDate.test(lastmod));
    const pictures = childrenOf(element, "image:image").map((image) => textOfChild(image, "image:loc"));
    holds(
      "Pictures have addresses.",
      pictures.every((picture) => URL.canParse(picture)),
    );
    const [newsElement] = childrenOf(element, "news:news");
    const news = newsElement === undefined ? null : readNews(newsElement);
    holds("News has all that it needs.", news === null || Object.values(news).every((value) => value !== ""));
    holds("News is dated.", news === null || w3cDate.test(news.publishedAt ?? ""));
    holds("The language of news is ISO 639.", news === null || /^([a-z]{2,3}|zh-cn|zh-tw)$/.test(news.language ?? ""));
    return { loc, lastmod, news, pictures };
  });
  holds("No address stands twice.", new Set(urls.map(({ loc }) => loc)).size === urls.length);
  return { kind, urls, broken };
}

function readNews(news: Parameters<typeof childrenOf>[0]): Record<string, string> {
  const [publication] = childrenOf(news, "news:publication");
  if (publication === undefined) throw new Error("News names no publication.");
  return {
    name: textOfChild(publication, "news:name"),
    language: textOfChild(publication, "news:language"),
    publishedAt: textOfChild(news, "news:publication_date"),
    title: textOfChild(news, "news:title"),
  };
}
