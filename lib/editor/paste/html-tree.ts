import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** What stands in the body of a page, parsed as a browser would. */
export function bodyNodes(html: string): HtmlNode[] {
  const root = parse(html).childNodes.find((node) => node.nodeName === "html");
  const body = root && "childNodes" in root ? root.childNodes.find((node) => node.nodeName === "body") : undefined;
  return body && "childNodes" in body ? body.childNodes : [];
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? "";
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return attribute(element, "class").split(/\s+/).includes(name);
}

/** The value of one property in an element's style attribute, in lower case; "" when it says nothing of it. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = attribute(element, "style");
  if (style === "") return "";
  const found = style
    .split(";")
    .map((rule) => rule.split(":"))
    .findLast(([name = ""]) => name.trim().toLowerCase() === property);
  return (found?.slice(1).join(":") ?? "").trim().toLowerCase();
}

/** All text inside a node. A loop and no recursion: what comes from the clipboard may be nested however deep. */
export function textInside(node: HtmlNode): string {
  const waiting: HtmlNode[] = [node];
  let text = "";
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isText(next)) text += next.value;
    if (isElement(next) && !isLeftOut(next)) waiting.push(...next.childNodes.toReversed());
  }
  return text;
}

export function elementsInside(element: HtmlElement, tagName: string): HtmlElement[] {
  const waiting: HtmlNode[] = [...element.childNodes].reverse();
  const found: HtmlElement[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (next.tagName === tagName) found.push(next);
    waiting.push(...next.childNodes.toReversed());
  }
  return found;
}

const leftOut = new Set([
  "script",
  "style",
  "head",
  "title",
  "meta",
  "link",
  "noscript",
  "template",
  "svg",
  "math",
  "object",
  "applet",
  "audio",
  "canvas",
  "button",
  "input",
  "label",
  "legend",
  "select",
  "textarea",
  "datalist",
  "dialog",
  "nav",
  "xml",
]);

/** What never holds words of the text: scripts, controls, and what the page it comes from did not show. */
export function isLeftOut(element: HtmlElement): boolean {
  return (
    leftOut.has(element.tagName) ||
    element.attrs.some(({ name }) => name === "hidden") ||
    styleOf(element, "display") === "none" ||
    styleOf(element, "mso-hide") === "all"
  );
}
