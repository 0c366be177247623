import { type Node as EditorNode, Extension, type Extensions } from "@tiptap/core";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { atHandPlugin } from "@/lib/editor/at-hand";
import { limitsPlugin } from "@/lib/editor/edits/limits";
import { tidyPlugin } from "@/lib/editor/edits/tidy";
import { findPlugin } from "@/lib/editor/find/find-plugin";
import { editorNodes } from "@/lib/editor/schema/editor-schema";
import { markdownRules, typographyRule } from "@/lib/editor/typing/markdown-rules";
import { pictureView } from "../views/picture-view";
import { embedView, laterView, relatedView, separatorView } from "../views/whole-views";
import { bodyKeys } from "./body-keys";
import type { EditorHost } from "./editor-host";
import { pastePlugin } from "./paste-plugin";
import { type SlashStore, slashMenu } from "./slash-menu";

/** Everything that the text is edited with. */
export function bodyExtensions(host: EditorHost, slash: SlashStore): Extensions {
  return [
    ...editorNodes.map((extension) => withView(extension, host)),
    UndoRedo.configure({ depth: 500, newGroupDelay: 600 }),
    Gapcursor,
    Dropcursor.configure({ color: false, class: "drop-line", width: 3 }),
    bodyKeys(host),
    slashMenu(host, slash),
    Extension.create({
      name: "bodyRules",
      addInputRules: () => [...markdownRules(), typographyRule(host.typography)],
      addProseMirrorPlugins: () => [tidyPlugin(), limitsPlugin(), findPlugin(), atHandPlugin(), pastePlugin(host)],
    }),
  ];
}

const views: Readonly<Record<string, (host: EditorHost) => NonNullable<ReturnType<typeof viewer>>>> = {
  picture: (host) => viewer((node) => pictureView(node, host)),
  galleryPicture: (host) => viewer((node) => pictureView(node, host)),
  embed: () => viewer(embedView),
  relatedArticle: (host) => viewer((node) => relatedView(node, host)),
  separator: () => viewer(separatorView),
  laterBlock: () => viewer(laterView),
};

function viewer(view: (node: Parameters<typeof embedView>[0]) => ReturnType<typeof embedView>) {
  return ({ node }: { node: Parameters<typeof embedView>[0] }) => view(node);
}

function withView(extension: Extensions[number], host: EditorHost): Extensions[number] {
  const view = views[extension.name];
  return view === undefined ? extension : (extension as EditorNode).extend({ addNodeView: () => view(host) });
}
