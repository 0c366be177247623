import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { newBlockId } from "@/blocks/block-id";
import { cardTitle } from "@/lib/editor/card-title";
import { insertBlock } from "@/lib/editor/edits/insert-block";
import { insertPasted } from "@/lib/editor/edits/insert-pasted";
import { setLink } from "@/lib/editor/edits/link-edits";
import { type PastedAddress, pastedAddress } from "@/lib/editor/paste/pasted-address";
import { nodeType } from "@/lib/editor/schema/node-type";
import type { EditorHost } from "./editor-host";

/** What comes in from the clipboard and by dragging. */
export function pastePlugin(host: EditorHost): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, event) => takeIn(view, event.clipboardData, host),
      handleDrop: (_view, event, _slice, moved) => !moved && takePictures(event.dataTransfer, host, event),
      // What is moved stays what it is; what is copied is something new and gets ids of its own.
      transformPasted: (slice, view) => (view.dragging?.move === true ? slice : withoutIds(slice)),
    },
  });
}

function takeIn(view: EditorView, given: DataTransfer | null, host: EditorHost): boolean {
  if (given === null) return false;
  const [html, text] = [given.getData("text/html"), given.getData("text/plain")];
  // What was copied in an editor of ours comes back whole.
  if (html.includes("data-pm-slice")) return false;
  if (text.trim() === "" && takePictures(given, host)) return true;
  const address = pastedAddress(text, window.location.origin);
  if (address !== null) {
    void takeAddress(view, address, host);
    return true;
  }
  if (html === "" && text === "") return false;
  void takeText(view, { html, text }, host);
  return true;
}

function takePictures(given: DataTransfer | null, host: EditorHost, event?: Event): boolean {
  const files = [...(given?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
  if (files.length === 0) return false;
  event?.preventDefault();
  host.ask({ kind: "picture", files });
  return true;
}

/** The readers of other programs' text are large, and are fetched when the first text is pasted. */
async function takeText(
  view: EditorView,
  { html, text }: { html: string; text: string },
  host: EditorHost,
): Promise<void> {
  const { origin } = window.location;
  const [{ pasteHtml }, { pasteText }] = await Promise.all([
    import("@/lib/editor/paste/paste-html"),
    import("@/lib/editor/paste/paste-text"),
  ]);
  const fromHtml = html === "" ? null : pasteHtml(html, origin);
  const isEmpty = fromHtml === null || (fromHtml.blocks.length === 0 && fromHtml.pictures === 0);
  const { blocks, pictures } = isEmpty ? { blocks: pasteText(text, origin), pictures: 0 } : fromHtml;
  const before = view.state.doc;
  insertPasted(blocks)(view.state, view.dispatch);
  if (blocks.length > 0 && view.state.doc === before) {
    host.notify("This is more than an article can hold at this place. Paste it in parts, or behind the block.");
  }
  if (pictures > 0) {
    const left = pictures === 1 ? "One picture was" : `${pictures} pictures were`;
    host.notify(`${left} left out: pictures are not taken from elsewhere. Bring them in with Insert, Picture.`);
  }
}

/** An address by itself: a card on an empty line, a link everywhere else. */
async function takeAddress(view: EditorView, { kind, href }: PastedAddress, host: EditorHost): Promise<void> {
  const { selection, schema } = view.state;
  const { $from, empty } = selection;
  const isEmptyLine = $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  if ($from.parent.type.spec.marks === "") {
    view.dispatch(view.state.tr.insertText(href));
    return;
  }
  if (empty && isEmptyLine && kind === "card") {
    const title = cardTitle(href) || href.slice(0, 300);
    const card = nodeType(schema, "embed").create({ id: newBlockId(), url: href, title });
    insertBlock(card)(view.state, view.dispatch);
    return;
  }
  setLink(href)(view.state, view.dispatch);
  if (!empty || !isEmptyLine || kind !== "article") return;
  // Until the site has said which article it is, the link stands there; and it stays if there is none.
  const card = await host.articleAt(href).catch(() => null);
  if (card === null || view.isDestroyed) return;
  host.articles.add(card.id, card);
  const id = String($from.parent.attrs.id);
  view.state.doc.forEach((node, pos) => {
    if (node.attrs.id !== id || node.textContent !== href) return;
    const made = nodeType(schema, "relatedArticle").create({ id: newBlockId(), articleId: card.id });
    view.dispatch(view.state.tr.replaceWith(pos, pos + node.nodeSize, made));
  });
}

function withoutIds(slice: Slice): Slice {
  const content = slice.content.content.map((node: Node) =>
    "id" in node.attrs ? node.type.create({ ...node.attrs, id: "" }, node.content, node.marks) : node,
  );
  return new Slice(Fragment.fromArray(content), slice.openStart, slice.openEnd);
}
