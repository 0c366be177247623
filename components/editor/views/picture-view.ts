import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { PictureView } from "@/lib/views/picture-view";
import type { EditorHost } from "../body/editor-host";
import { element } from "./node-view";

/** Below this width in pixels a picture looks soft on a large screen. */
export const leastWidth = 1_200;

/** A picture as it is printed, with its caption to write in; the library's caption shows where there is no own one. */
export function pictureView(node: Node, host: EditorHost): NodeView {
  let shown = node;
  const frame = element("div", "picture-frame");
  frame.contentEditable = "false";
  const contentDOM = element("figcaption", "line-field");
  const credit = element("p", "picture-credit");
  credit.contentEditable = "false";
  const dom = element("figure", "", frame, contentDOM, credit);
  const redraw = () => {
    const picture = host.pictures.get(String(shown.attrs.mediaId));
    const isWide = shown.attrs.width === "wide";
    dom.className = `${shown.type.name === "picture" ? "body-picture" : ""} ${isWide ? "reaching" : ""}`.trim();
    frame.replaceChildren(...inFrame(picture, shown, isWide));
    contentDOM.dataset.placeholder = picture?.caption && shown.attrs.captioned !== true ? picture.caption : "Caption";
    credit.textContent = picture?.credit ?? "";
  };
  redraw();
  const stop = host.pictures.subscribe(redraw);
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      const isSame = next.attrs === shown.attrs;
      shown = next;
      if (!isSame) redraw();
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== "selection" && !contentDOM.contains(mutation.target),
    destroy: stop,
  };
}

function inFrame(picture: PictureView | undefined, node: Node, isWide: boolean): HTMLElement[] {
  if (picture === undefined) return [element("p", "picture-missing", "This picture is not in the library any more.")];
  const files = picture.files[isWide ? "wide" : node.type.name === "galleryPicture" ? "standard" : "whole"];
  const largest = files.at(-1);
  const image = element("img", "");
  const alt = typeof node.attrs.altText === "string" ? node.attrs.altText : picture.altText;
  image.alt = alt;
  image.src = files.find(({ width }) => width >= 960)?.url ?? largest?.url ?? "";
  image.width = largest?.width ?? picture.width;
  image.height = largest?.height ?? picture.height;
  image.draggable = false;
  const remarks = [
    alt === "" ? "No alt text: read as decoration." : null,
    picture.width < leastWidth ? `Only ${picture.width} pixels wide.` : null,
  ].filter((remark) => remark !== null);
  return remarks.length === 0 ? [image] : [image, element("p", "picture-remark", remarks.join(" "))];
}
