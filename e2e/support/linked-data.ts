import { parseHTML } from "linkedom";

/** A thing of schema.org as a page names it: a record of any shape, looked at by the names of its properties. */
// biome-ignore lint/suspicious/noExplicitAny: read from a page, of any shape until a test has looked at it.
export type Thing = Record<string, any>;

/** A page as a crawler without scripts reads it. */
export function readPage(html: string) {
  const { document } = parseHTML(html);
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (script): Thing[] => JSON.parse(script.textContent ?? "")["@graph"],
  );
  return {
    document,
    things,
    thing: (type: RegExp) => things.find((thing) => type.test(thing["@type"])),
    meta: (name: string) =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ?? null,
    link: (relation: string) => document.querySelector(`head link[rel="${relation}"]`)?.getAttribute("href") ?? null,
  };
}
