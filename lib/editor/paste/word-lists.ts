import { attribute, type HtmlElement, type HtmlNode, isElement, styleOf, textInside } from "./html-tree";

/** An item of a list as Word writes it: a paragraph with a bullet in it, and a style that says how deep it lies. */
export type WordItem = { element: HtmlElement; level: number; ordered: boolean };

export function wordItem(element: HtmlElement): WordItem | null {
  const level = /level(\d)/.exec(styleOf(element, "mso-list"))?.[1];
  if (level === undefined && !/\bMsoListBullet|\bMsoListNumber/.test(attribute(element, "class"))) return null;
  const bullet = bulletOf(element);
  const ordered = bullet === "" ? /MsoListNumber/.test(attribute(element, "class")) : /^[\da-z]{1,4}[.)]/i.test(bullet);
  return { element, level: Number(level ?? 1), ordered };
}

/** The bullet or number that Word shows, which is no part of the item's words. */
export function isBullet(element: HtmlElement): boolean {
  return styleOf(element, "mso-list") === "ignore";
}

function bulletOf(element: HtmlElement): string {
  const waiting: HtmlNode[] = [...element.childNodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (isBullet(next)) return textInside(next).trim();
    waiting.push(...next.childNodes.toReversed());
  }
  return "";
}
