import type { Token } from "parse5";
import { endsAtAttribute, slotAttribute } from "@/lib/slot-marks";

/** Rules of what may stand in a reader page. React writes nothing else, so whatever breaks them is refused, not mended. */

/** Elements whose content browsers read by other rules depending on where they stand, or that run what they hold. */
export const refusedElements: ReadonlySet<string> = new Set([
  "annotation-xml",
  "applet",
  "base",
  "embed",
  "foreignobject",
  "frame",
  "frameset",
  "listing",
  "math",
  "noembed",
  "noframes",
  "object",
  "plaintext",
  "template",
  "xmp",
]);

/** What may stand inside a drawing. Anything else would end the drawing early in a browser, or run. */
export const drawingElements: ReadonlySet<string> = new Set([
  "circle",
  "clippath",
  "defs",
  "desc",
  "ellipse",
  "g",
  "image",
  "line",
  "lineargradient",
  "marker",
  "mask",
  "path",
  "pattern",
  "polygon",
  "polyline",
  "radialgradient",
  "rect",
  "stop",
  "svg",
  "symbol",
  "text",
  "title",
  "tspan",
  "use",
]);

export const selectElements: ReadonlySet<string> = new Set(["option", "optgroup", "hr"]);

/** Attributes that readers have no use for: the framework's own script reads the first, the gateway the others. */
export const inwardAttributes: ReadonlySet<string> = new Set(["data-precedence", slotAttribute, endsAtAttribute]);

const linkRelations: ReadonlySet<string> = new Set([
  "stylesheet",
  "canonical",
  "alternate",
  "icon",
  "apple-touch-icon",
  "manifest",
  "preload",
  "prev",
  "next",
  "search",
  "license",
  "author",
  "me",
]);
const preloadKinds: ReadonlySet<string> = new Set(["font", "image"]);

/** app/scripts/reader.js, under the name that the build gives it. */
const readerScript = /^\/_next\/static\/media\/reader\.[\w-]+\.js$/;
const linkedData = "application/ld+json";

/** Linked data, which browsers do not run, and the reader's own script. */
export function keepsScript(tag: Token.TagToken): boolean {
  const src = attribute(tag, "src");
  if (src !== null) return readerScript.test(src);
  return attribute(tag, "type") === linkedData;
}

export function keepsLink(tag: Token.TagToken): boolean {
  const relations = (attribute(tag, "rel") ?? "").toLowerCase().split(" ");
  if (!relations.every((relation) => linkRelations.has(relation))) return false;
  return !relations.includes("preload") || preloadKinds.has(attribute(tag, "as") ?? "");
}

/** Whether a tag carries an attribute that runs script or holds a page of its own. */
export function hasRunningAttribute(tag: Token.TagToken): boolean {
  for (const { name } of tag.attrs) {
    if (name.charCodeAt(0) === 0x6f && name.charCodeAt(1) === 0x6e) return true;
    if (name === "srcdoc") return true;
  }
  return false;
}

export function attribute(tag: Token.TagToken, name: string): string | null {
  for (const { name: given, value } of tag.attrs) {
    if (given === name) return value;
  }
  return null;
}
