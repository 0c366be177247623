import { InputRule, type Range } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import { hrefSchema } from "@/lib/href";
import { newBlock, type WrittenKind } from "../edits/new-block";
import { markType } from "../schema/node-type";
import { printed } from "./typography";

/** What is typed at the beginning of a paragraph makes it another block. */
const blockRules: readonly (readonly [RegExp, WrittenKind])[] = [
  [/^##\s$/, "subhead"],
  [/^###\s$/, "minorSubhead"],
  [/^[-*•]\s$/, "bulletList"],
  [/^1[.)]\s$/, "numberedList"],
  [/^>\s$/, "blockQuote"],
  [/^(?:---|\*\*\*|–-|—-)$/, "separator"],
];

/** What is typed around words marks them. The group is what stays. */
const markRules: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[^*])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, "strong"],
  [/(?:^|[^\w_])(__([^_\s](?:[^_]*[^_\s])?)__)$/, "strong"],
  [/(?:^|[^*])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, "emphasis"],
  [/(?:^|[^\w_])(_([^_\s](?:[^_]*[^_\s])?)_)$/, "emphasis"],
  [/(?:^|[^~])(~~([^~\s](?:[^~]*[^~\s])?)~~)$/, "strikethrough"],
  [/(?:^|[^`])(`([^`]+)`)$/, "code"],
];

/** Markdown as one types it. Each can be taken back at once with Backspace. */
export function markdownRules(): InputRule[] {
  return [
    ...blockRules.map(
      ([find, kind]) => new InputRule({ find, handler: ({ state, range }) => makeBlock(state, range, kind) }),
    ),
    ...markRules.map(
      ([find, mark]) =>
        new InputRule({
          find,
          handler: ({ state, range, match }) => {
            const [whole = "", marked = "", words = ""] = match;
            markWords(state, range.to, { typed: whole.slice(whole.indexOf(marked)), words, mark, attrs: null });
          },
        }),
    ),
    new InputRule({
      find: /\[([^[\]]+)\]\(([^\s()]+)\)$/,
      handler: ({ state, range, match }) => {
        const [typed = "", words = "", href = ""] = match;
        if (!hrefSchema.safeParse(href).success) return null;
        return markWords(state, range.to, { typed, words, mark: "link", attrs: { href } });
      },
    }),
  ];
}

/** The document that a rule is asked about holds all that was typed, the last character with it. */
function makeBlock(state: EditorState, { from, to }: Range, kind: WrittenKind): null | undefined {
  const $from = state.doc.resolve(from);
  if ($from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
  const pos = $from.before(1);
  const rest = $from.parent.content.cut(to - pos - 1);
  if (kind === "separator" && rest.size > 0) return null;
  const { tr } = state;
  const id = String($from.parent.attrs.id);
  const block = newBlock(state.schema, kind, rest.size > 0 ? [rest] : [], id);
  const after = kind === "separator" ? [newBlock(state.schema, "paragraph")] : [];
  tr.replaceWith(pos, $from.after(1), [block, ...after]);
  const caret = kind === "separator" ? pos + block.nodeSize + 1 : pos + 1;
  tr.setSelection(TextSelection.near(tr.doc.resolve(caret), 1));
  return undefined;
}

type Marked = { typed: string; words: string; mark: string; attrs: { href: string } | null };

function markWords(state: EditorState, to: number, { typed, words, mark, attrs }: Marked): null | undefined {
  const { tr } = state;
  const start = to - typed.length;
  const $start = state.doc.resolve(start);
  if ($start.parent.type.spec.marks === "") return null;
  const opening = typed.indexOf(words);
  const kept = state.doc.slice(start + opening, start + opening + words.length).content;
  tr.replaceWith(start, to, kept);
  const type = markType(state.schema, mark);
  tr.addMark(start, start + kept.size, type.create(attrs));
  tr.removeStoredMark(type);
  return undefined;
}

/** Quotation marks, dashes and dots as they are printed. `isOn` is asked each time, and gives the language. */
export function typographyRule(isOn: () => string | null): InputRule {
  return new InputRule({
    find: /["'.\d-]$/,
    handler: ({ state, range, match }) => {
      const language = isOn();
      const typed = match[0];
      const $to = state.doc.resolve(range.to);
      if (language === null || $to.marks().some((mark) => mark.type.name === "code")) return null;
      const before = $to.parent.textBetween(0, $to.parentOffset - 1, "", "\n");
      const made = printed(before, typed, language);
      if (made === null) return null;
      state.tr.insertText(made.text, range.to - 1 - made.takes, range.to);
      return undefined;
    },
  });
}
