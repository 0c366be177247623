import { defineField, defineNode } from "./define";

const block = { group: "block", defining: true } as const;
const structured = { group: "block", isolating: true, defining: true, draggable: true } as const;

export const textBlocks = [
  defineNode({
    name: "paragraph",
    content: "inline*",
    tags: ["p"],
    className: "text",
    // `kept`: it was stored without a word, and is stored again; an empty line made while writing is none of the document.
    values: { id: "", kept: false },
    more: { ...block, defining: false },
  }),
  defineNode({
    name: "subhead",
    content: "inline*",
    tags: ["h2"],
    values: { id: "", level: 1 },
    placeholder: "Subhead",
    more: {
      ...block,
      renderHTML: ({ node }) => [
        node.attrs.level === 2 ? "h3" : "h2",
        {
          "data-node": "subhead",
          "data-values": JSON.stringify(node.attrs),
          "data-placeholder": "Subhead",
          class: node.attrs.level === 2 ? "minor-subhead line-field" : "subhead line-field",
        },
        0,
      ],
    },
  }),
  defineNode({
    name: "list",
    content: "listItem+",
    tags: ["ul"],
    values: { id: "", ordered: false },
    more: {
      ...block,
      renderHTML: ({ node }) => [
        node.attrs.ordered === true ? "ol" : "ul",
        { "data-node": "list", "data-values": JSON.stringify(node.attrs), class: "list" },
        0,
      ],
    },
  }),
  // Flat, with its depth as a value: Tab, Enter and paste are then questions of one item and not of a tree.
  defineNode({
    name: "listItem",
    content: "inline*",
    tags: ["li"],
    values: { inner: false },
    more: {
      defining: true,
      renderHTML: ({ node }) => [
        "li",
        {
          "data-node": "listItem",
          "data-values": JSON.stringify(node.attrs),
          ...(node.attrs.inner === true && { class: "inner" }),
        },
        0,
      ],
    },
  }),
  defineNode({
    name: "keyPoints",
    content: "keyPoint+",
    tags: ["div", "ul"],
    className: "key-points",
    values: { id: "" },
    more: structured,
  }),
  defineNode({ name: "keyPoint", content: "inline*", tags: ["li"], className: "line-field", placeholder: "A point" }),
  defineNode({
    name: "pullQuote",
    content: "pullQuoteText attribution",
    tags: ["div"],
    className: "pull-quote",
    values: { id: "" },
    more: structured,
  }),
  defineNode({
    name: "pullQuoteText",
    content: "inline*",
    tags: ["p"],
    className: "line-field",
    placeholder: "Words from the article",
    more: { isolating: true },
  }),
  defineNode({
    name: "blockQuote",
    content: "quoteParagraph+ attribution",
    tags: ["div"],
    className: "block-quote",
    values: { id: "", source: null },
    more: structured,
  }),
  defineNode({
    name: "quoteParagraph",
    content: "inline*",
    tags: ["p"],
    className: "line-field",
    placeholder: "Their words",
  }),
  defineField("attribution", "p", "Who said it", "attribution"),
  defineNode({
    name: "questionAndAnswer",
    content: "question answerParagraph+",
    tags: ["div"],
    className: "question-and-answer",
    values: { id: "" },
    more: structured,
  }),
  defineNode({
    name: "question",
    content: "inline*",
    tags: ["p"],
    className: "line-field question",
    placeholder: "Question",
    more: { isolating: true },
  }),
  defineNode({
    name: "answerParagraph",
    content: "inline*",
    tags: ["p"],
    className: "line-field answer",
    placeholder: "Answer",
  }),
];
