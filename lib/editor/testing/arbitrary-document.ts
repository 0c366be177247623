import fc from "fast-check";
import type { ArticleDocument, Block, LaterBlock } from "@/blocks/document";
import { type Mark, simpleMarks, type Text } from "@/blocks/text";
import { isStorable } from "@/lib/storable-text";

const id = fc.stringMatching(/^[A-Za-z0-9_-]{4,12}$/);
const words = fc.string({ unit: "grapheme", maxLength: 12 }).filter(isStorable);
const someWords = words.filter((text) => text !== "");
/** A field of one line; without breaks, which such a field does not hold. */
const line = words.map((text) => text.replaceAll("\n", " "));
const someLine = line.filter((text) => text !== "");

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ type: fc.constantFrom(...simpleMarks) }),
  fc.record({
    type: fc.constant("link" as const),
    href: fc.constantFrom("https://example.org/a", "/world/talks", "mailto:desk@example.org", "#notes"),
  }),
);

const arbitraryText: fc.Arbitrary<Text> = fc.array(
  fc.record(
    {
      text: fc.oneof(someWords, fc.constant("one\ntwo"), fc.constant("\n"), fc.constant("more words ")),
      marks: fc.array(mark, { maxLength: 3 }),
    },
    { requiredKeys: ["text"] },
  ),
  { maxLength: 4 },
) as fc.Arbitrary<Text>;
const someText = arbitraryText.filter((text) => text.length > 0);

const picture = fc.record(
  { mediaId: fc.uuid(), caption: arbitraryText, altText: words },
  { requiredKeys: ["mediaId"] },
);

const kinds = [
  fc.record({ type: fc.constant("paragraph"), id, text: arbitraryText }),
  fc.record({ type: fc.constant("paragraph"), id, text: someText }),
  fc.record({ type: fc.constant("subhead"), id, level: fc.constantFrom(1, 2), text: someText }),
  fc.record({
    type: fc.constant("list"),
    id,
    ordered: fc.boolean(),
    items: fc.array(
      fc.record(
        { text: arbitraryText, items: fc.array(fc.record({ text: arbitraryText }), { maxLength: 2 }) },
        { requiredKeys: ["text"] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  picture.chain((one) =>
    fc
      .record({ type: fc.constant("picture"), id, width: fc.constantFrom("column", "wide") })
      .map((rest) => ({ ...one, ...rest })),
  ),
  fc.record(
    { type: fc.constant("gallery"), id, title: line, pictures: fc.array(picture, { minLength: 2, maxLength: 4 }) },
    { requiredKeys: ["type", "id", "pictures"] },
  ),
  fc.record(
    { type: fc.constant("pullQuote"), id, text: someText, attribution: line },
    { requiredKeys: ["type", "id", "text"] },
  ),
  fc.record(
    {
      type: fc.constant("blockQuote"),
      id,
      paragraphs: fc.array(arbitraryText, { minLength: 1, maxLength: 3 }),
      attribution: line,
      source: fc.constant("https://example.org/report"),
    },
    { requiredKeys: ["type", "id", "paragraphs"] },
  ),
  fc.record({
    type: fc.constant("factBox"),
    id,
    title: someLine,
    paragraphs: fc.array(arbitraryText, { maxLength: 2 }),
    facts: fc.array(fc.record({ term: someLine, text: arbitraryText }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("keyPoints"), id, points: fc.array(arbitraryText, { minLength: 1, maxLength: 4 }) }),
  fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.record(
      {
        type: fc.constant("table"),
        id,
        caption: line,
        columns: fc.array(fc.record({ head: arbitraryText, align: fc.constantFrom("text", "number") }), {
          minLength: columns,
          maxLength: columns,
        }),
        rows: fc.array(fc.array(arbitraryText, { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 3,
        }),
        rowHeads: fc.boolean(),
        source: line,
      },
      { requiredKeys: ["type", "id", "columns", "rows", "rowHeads"] },
    ),
  ),
  fc.record(
    {
      type: fc.constant("timeline"),
      id,
      title: line,
      events: fc.array(
        fc.record(
          { when: someLine, date: fc.constantFrom("2025-09-03", "1871"), heading: line, text: arbitraryText },
          { requiredKeys: ["when", "text"] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { requiredKeys: ["type", "id", "events"] },
  ),
  fc.record({
    type: fc.constant("questionAndAnswer"),
    id,
    question: someText,
    answer: fc.array(arbitraryText, { minLength: 1, maxLength: 3 }),
  }),
  fc.record(
    {
      type: fc.constant("embed"),
      id,
      url: fc.constant("https://vimeo.com/76979871"),
      title: someWords,
      description: words,
    },
    { requiredKeys: ["type", "id", "url", "title"] },
  ),
  fc.record({ type: fc.constant("relatedArticle"), id, articleId: fc.uuid() }),
  fc.record({ type: fc.constant("separator"), id }),
  fc.record({ type: fc.constant("hologram"), id, depth: fc.integer(), layers: fc.array(words) }),
] as unknown as fc.Arbitrary<Block | LaterBlock>[];

/** Any document that documentSchema takes, in small. */
export const arbitraryDocument: fc.Arbitrary<ArticleDocument> = fc.record({
  version: fc.constantFrom(1, 1, 1, 7),
  blocks: fc.uniqueArray(fc.oneof(...kinds), { selector: (block) => block.id, maxLength: 8 }),
});
