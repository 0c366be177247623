import { parse } from "parse5";

/** What a crawler without scripts takes from a page. Addresses are absolute. */
export type ReadPage = {
  headings: number;
  canonical: string | null;
  isIndexed: boolean;
  /** Links that a reader can follow, and what the page loads or names: all of it must be there. */
  links: string[];
  loads: string[];
  feeds: string[];
  /** Of an article alone: when it says that it appeared, in the page and in its linked data. */
  shownAt: string | null;
  data: { publishedAt: string; modifiedAt: string } | null;
};

type Tree = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Tree[]; value?: string };

export function readPage(html: string, address: string): ReadPage {
  const page: ReadPage = {
    headings: 0,
    canonical: null,
    isIndexed: true,
    links: [],
    loads: [],
    feeds: [],
    shownAt: null,
    data: null,
  };
  const visit = (element: Tree) => {
    readElement(element, page, (href) => new URL(href, address).href);
    for (const child of element.childNodes ?? []) visit(child);
  };
  visit(parse(html) as Tree);
  return page;
}

function readElement(element: Tree, page: ReadPage, absolute: (href: string) => string): void {
  const value = (name: string) => element.attrs?.find((one) => one.name === name)?.value;
  const [href, src] = [value("href"), value("src")];
  switch (element.nodeName) {
    case "h1":
      page.headings += 1;
      break;
    case "a":
      if (href !== undefined) page.links.push(absolute(href));
      break;
    case "img":
      if (src !== undefined) page.loads.push(absolute(src));
      break;
    case "meta":
      if (value("name") === "robots" && value("content")?.includes("noindex")) page.isIndexed = false;
      break;
    case "link":
      if (href !== undefined) readLink(value("rel") ?? "", absolute(href), page);
      break;
    case "dl":
      if (value("class") === "dateline") page.shownAt ??= firstTime(element);
      break;
    case "script":
      if (value("type") === "application/ld+json") readData(element.childNodes?.[0]?.value ?? "{}", page);
  }
}

function readLink(relation: string, href: string, page: ReadPage): void {
  if (relation === "canonical") page.canonical = href;
  else if (relation === "alternate") page.feeds.push(href);
  else if (relation === "prev" || relation === "next") page.links.push(href);
  else page.loads.push(href);
}

function firstTime(element: Tree): string | null {
  if (element.nodeName === "time") return element.attrs?.find(({ name }) => name === "datetime")?.value ?? null;
  for (const child of element.childNodes ?? []) {
    const found = firstTime(child);
    if (found !== null) return found;
  }
  return null;
}

type Thing = { "@type"?: string; datePublished?: string; dateModified?: string };

function readData(json: string, page: ReadPage): void {
  const data = JSON.parse(json) as Thing & { "@graph"?: Thing[] };
  for (const thing of data["@graph"] ?? [data]) {
    const { datePublished, dateModified } = thing;
    if (!/NewsArticle$/.test(thing["@type"] ?? "") || datePublished === undefined || dateModified === undefined)
      continue;
    page.data ??= { publishedAt: datePublished, modifiedAt: dateModified };
  }
}
