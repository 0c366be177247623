import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { embedPlayer } from "@/lib/embed-providers";
import type { EditorHost } from "../body/editor-host";
import { element, wholeView } from "./node-view";

/** The card of a page elsewhere, as it is printed; its player is for readers. */
export function embedView(node: Node): NodeView {
  return wholeView(node, "embed", ({ attrs }) => [
    element("p", "kicker", embedPlayer(String(attrs.url))?.provider ?? hostOf(String(attrs.url))),
    element("p", "embed-title", element("span", "embed-link", String(attrs.title))),
    attrs.description === null ? null : element("p", "embed-description", String(attrs.description)),
    element("p", "embed-address", String(attrs.url)),
  ]);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "Elsewhere";
}

/** The card of another article. One that readers cannot open says that it will not show. */
export function relatedView(node: Node, host: EditorHost): NodeView {
  const draw = ({ attrs }: Node) => {
    const article = host.articles.get(String(attrs.articleId));
    if (article === undefined)
      return [element("p", "label", "This article is not there any more; readers see nothing here.")];
    const image = article.pictureUrl === null ? null : element("img", "");
    if (image !== null) {
      image.src = article.pictureUrl ?? "";
      image.alt = "";
      image.draggable = false;
    }
    return [
      image === null ? null : element("figure", "", image),
      element(
        "div",
        "",
        element("p", "kicker", article.sectionName),
        element("p", "read-also-headline", article.headline),
        article.url === null ? element("p", "label", "Not published: left out until it is.") : null,
      ),
    ];
  };
  return wholeView(node, "read-also", draw, host.articles.subscribe);
}

export function separatorView(node: Node): NodeView {
  return wholeView(node, "separator-block", () => [element("hr", "separator")]);
}

export function laterView(node: Node): NodeView {
  return wholeView(node, "later-block", ({ attrs }) => [
    element("p", "label", "A block of a later release; kept as it is."),
    element("p", "later-kind", kindOf(String(attrs.stored))),
  ]);
}

function kindOf(stored: string): string {
  try {
    const block: unknown = JSON.parse(stored);
    return typeof block === "object" && block !== null && "type" in block ? String(block.type) : "";
  } catch {
    return "";
  }
}
