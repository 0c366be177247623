import { defineField, defineNode } from "./define";

const structured = { group: "block", isolating: true, defining: true, draggable: true } as const;
const field = { isolating: true, defining: true } as const;

export const structuredBlocks = [
  defineField("blockTitle", "p", "Title", "block-title"),
  defineNode({
    name: "factBox",
    content: "blockTitle factParagraph* fact*",
    tags: ["div"],
    className: "fact-box",
    values: { id: "" },
    more: structured,
  }),
  defineNode({
    name: "factParagraph",
    content: "inline*",
    tags: ["p"],
    className: "line-field",
    placeholder: "Background",
  }),
  defineNode({
    name: "fact",
    content: "factTerm factText",
    tags: ["div"],
    className: "fact",
    more: { isolating: true },
  }),
  defineField("factTerm", "p", "Term", "term"),
  defineNode({
    name: "factText",
    content: "inline*",
    tags: ["p"],
    className: "line-field fact-text",
    placeholder: "What is to be said of it",
    more: field,
  }),
  defineNode({
    name: "timeline",
    content: "blockTitle timelineEvent+",
    tags: ["div"],
    className: "timeline",
    values: { id: "" },
    more: structured,
  }),
  defineNode({
    name: "timelineEvent",
    content: "eventWhen eventHeading eventText",
    tags: ["div"],
    className: "timeline-event",
    values: { date: null },
    more: { isolating: true },
  }),
  defineField("eventWhen", "p", "When", "when"),
  defineField("eventHeading", "p", "Heading, if it needs one", "event"),
  defineNode({
    name: "eventText",
    content: "inline*",
    tags: ["p"],
    className: "line-field event-text",
    placeholder: "What happened",
    more: field,
  }),
  defineNode({
    name: "table",
    content: "tableCaption tableGrid tableSource",
    tags: ["div"],
    className: "table-block",
    values: { id: "" },
    more: structured,
  }),
  defineField("tableCaption", "p", "Caption of the table", "table-caption"),
  defineNode({
    name: "tableGrid",
    content: "tableHeadRow tableRow+",
    tags: ["table", "tbody"],
    values: { rowHeads: false },
    more: {
      isolating: true,
      renderHTML: ({ node }) => [
        "table",
        {
          "data-node": "tableGrid",
          "data-values": JSON.stringify(node.attrs),
          class: node.attrs.rowHeads === true ? "data-table row-heads" : "data-table",
        },
        ["tbody", 0],
      ],
    },
  }),
  defineNode({
    name: "tableHeadRow",
    content: "tableHeadCell+",
    tags: ["tr"],
    className: "head-row",
    more: { isolating: true },
  }),
  defineNode({ name: "tableRow", content: "tableCell+", tags: ["tr"], more: { isolating: true } }),
  defineNode({
    name: "tableHeadCell",
    content: "inline*",
    // No th, which may not be empty, as a head is until it is written.
    tags: ["td"],
    values: { align: "text" },
    placeholder: "Column",
    more: {
      ...field,
      renderHTML: ({ node }) => [
        "td",
        {
          "data-node": "tableHeadCell",
          "data-values": JSON.stringify(node.attrs),
          "data-placeholder": "Column",
          class: node.attrs.align === "number" ? "line-field number" : "line-field",
        },
        0,
      ],
    },
  }),
  defineNode({ name: "tableCell", content: "inline*", tags: ["td"], more: field }),
  defineField("tableSource", "p", "Source", "table-source"),
];
