import { cleanHref } from "./clean-href";
import { attribute, type HtmlElement, hasClass, styleOf } from "./html-tree";
import type { Marks } from "./line-builder";

const byTag: Readonly<Record<string, Marks>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { emphasis: true },
  em: { emphasis: true },
  cite: { emphasis: true },
  dfn: { emphasis: true },
  var: { emphasis: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  del: { strikethrough: true },
  sub: { subscript: true },
  sup: { superscript: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};

/**
 * The marks inside an element, given those around it. Its style has the last word: Google Docs wraps everything in a <b>
 * of normal weight, and writes what is bold as a style.
 */
export function marksInside(element: HtmlElement, around: Marks, siteOrigin: string | null): Marks {
  let marks: Marks = { ...around, ...byTag[element.tagName], ...styledMarks(element) };
  if (hasClass(element, "small-caps")) marks = { ...marks, smallCaps: true };
  if (element.tagName !== "a") return marks;
  const given = attribute(element, "href").trim();
  // A path is one of the page that it comes from, which nobody knows here.
  const href = URL.canParse(given) ? cleanHref(given, siteOrigin) : null;
  if (href === null) return marks;
  return { ...marks, href };
}

function styledMarks(element: HtmlElement): Marks {
  const weight = styleOf(element, "font-weight");
  const slant = styleOf(element, "font-style");
  const line = `${styleOf(element, "text-decoration")} ${styleOf(element, "text-decoration-line")}`;
  const align = styleOf(element, "vertical-align");
  return {
    ...(weight !== "" && { strong: weight === "bold" || weight === "bolder" || Number(weight) >= 600 }),
    ...(slant !== "" && { emphasis: slant === "italic" || slant === "oblique" }),
    ...(line.includes("line-through") && { strikethrough: true }),
    ...(align === "super" && { superscript: true }),
    ...(align === "sub" && { subscript: true }),
    ...(styleOf(element, "font-variant").includes("small-caps") && { smallCaps: true }),
  };
}

/** Heads and head cells are set by the page; that they were bold where they come from says nothing more. */
export function withoutWeight(marks: Marks): Marks {
  return { ...marks, strong: false };
}
