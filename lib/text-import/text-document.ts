import { newBlockId } from "@/blocks/block-id";
import { type ArticleDocument, documentOf } from "@/blocks/document";
import type { Text } from "@/blocks/text";
import type { TextBlock } from "@/lib/text-import/parse-text";

/** What the schemas of blocks allow: characters in one span, blocks in one body. */
const longestSpan = 100_000;
const mostBlocks = 5_000;

/** The body that the blocks of a text make. Of a text with more paragraphs than a body holds, neighbours share a block. */
export function textDocument(blocks: readonly TextBlock[]): ArticleDocument {
  return documentOf(
    fitting(blocks).map(({ kind, text }) =>
      kind === "subhead"
        ? { type: "subhead", id: newBlockId(), level: 1, text: spans(text) }
        : { type: "paragraph", id: newBlockId(), text: spans(text) },
    ),
  );
}

type Plain = Pick<TextBlock, "kind" | "text">;

function fitting(blocks: readonly TextBlock[]): readonly Plain[] {
  const share = Math.ceil(blocks.length / mostBlocks);
  if (share <= 1) return blocks;
  return Array.from({ length: Math.ceil(blocks.length / share) }, (_, place) => ({
    kind: "paragraph",
    text: blocks
      .slice(place * share, (place + 1) * share)
      .map((block) => block.text)
      .join("\n"),
  }));
}

function spans(text: string): Text {
  const characters = [...text];
  if (characters.length <= longestSpan / 2) return [{ text }];
  const parts: Text = [];
  for (let from = 0; from < characters.length; from += longestSpan / 2) {
    parts.push({ text: characters.slice(from, from + longestSpan / 2).join("") });
  }
  return parts;
}
