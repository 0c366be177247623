import type { Block } from "@/blocks/document";
import type { Span, Text } from "@/blocks/text";

const signs: Readonly<Record<string, string>> = {
  strong: "**",
  emphasis: "_",
  strikethrough: "~~",
  code: "`",
  subscript: ",",
  superscript: "^",
  smallCaps: "%",
};

/** Blocks as lines that a person can read and compare. */
export function describeBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOfBlock).join("\n");
}

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
      return [`P  ${line(block.text)}`];
    case "subhead":
      return [`H${block.level} ${line(block.text)}`];
    case "list":
      return block.items.flatMap(({ text, items = [] }) => [
        `${block.ordered ? "OL" : "UL"} ${line(text)}`,
        ...items.map((inner) => `     ${line(inner.text)}`),
      ]);
    case "blockQuote":
      return [
        ...block.paragraphs.map((text) => `Q  ${line(text)}`),
        ...(block.attribution ? [`   by ${block.attribution}`] : []),
      ];
    case "pullQuote":
      return [`PQ ${line(block.text)}`, ...(block.attribution ? [`   by ${block.attribution}`] : [])];
    case "table":
      return [
        `T  ${block.caption ?? ""}`,
        `   ${block.columns.map(({ head, align }) => `${line(head)}${align === "number" ? "#" : ""}`).join(" | ")}`,
        ...block.rows.map((row) => `   ${row.map(line).join(" | ")}`),
      ];
    case "embed":
      return [`CARD ${block.url} (${block.title})`];
    case "separator":
      return ["--"];
    default:
      return [`?? ${block.type}`];
  }
}

function line(text: Text): string {
  return text.map(span).join("").replaceAll("\n", "⏎").replaceAll("\u00a0", "␣");
}

function span({ text, marks = [] }: Span): string {
  return marks.reduceRight(
    (words, mark) =>
      mark.type === "link" ? `[${words}](${mark.href})` : `${signs[mark.type]}${words}${signs[mark.type]}`,
    text,
  );
}
