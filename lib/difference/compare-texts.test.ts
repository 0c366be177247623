import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleDocument, documentOf } from "@/blocks/document";
import { type Mark, plainText, type Text, textOf } from "@/blocks/text";
import { type ArticleText, articleTextSchema } from "@/lib/article-text";
import { blocksOf, compareTexts } from "@/lib/difference/compare-texts";
import { longestRising } from "@/lib/difference/longest-rising";
import { withBlockOf } from "@/lib/difference/with-block-of";
import { joined, sideOf, wordChanges } from "@/lib/difference/word-changes";

type Blocks = ArticleDocument["blocks"];

const paragraph = (id: string, words: string): Blocks[number] => ({ type: "paragraph", id, text: textOf(words) });

function textOfBlocks(blocks: Blocks, change: Partial<ArticleText> = {}): ArticleText {
  return { ...articleTextSchema.parse({ headline: "Gates", body: documentOf(blocks) }), ...change };
}

const compare = (before: Blocks, after: Blocks) => compareTexts(textOfBlocks(before), textOfBlocks(after)).blocks;

describe("wordChanges", () => {
  it("names the words that were taken out and put in, and keeps the rest together", () => {
    const changes = wordChanges(textOf("The gates opened at noon."), textOf("The gates closed at noon."));
    expect(changes.map(({ kind, text }) => [kind, plainText(text)])).toEqual([
      ["same", "The gates "],
      ["removed", "opened"],
      ["added", "closed"],
      ["same", " at noon."],
    ]);
  });

  it("takes a word whose marks have changed for another", () => {
    const bold: Text = [{ text: "The " }, { text: "gates", marks: [{ type: "strong" }] }];
    expect(wordChanges(textOf("The gates"), bold).map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
  });

  it("leaves a word with an apostrophe whole", () => {
    const changes = wordChanges(textOf("It’s late"), textOf("It’s early"));
    expect(changes.map(({ text }) => plainText(text))).toEqual(["It’s ", "late", "early"]);
  });

  it("shows two texts one after the other that have nothing in common", () => {
    const long = (word: string) => textOf(Array.from({ length: 3_000 }, (_, n) => `${word}${n}`).join("|"));
    expect(wordChanges(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  const span = fc.record({
    text: fc.string({ minLength: 1, unit: fc.constantFrom("a", "b", " ", "é", "’", ".", "\n", "9") }),
    marks: fc.constantFrom<Mark[]>([], [{ type: "strong" }], [{ type: "emphasis" }]),
  });
  const text = fc.array(span, { maxLength: 6 });

  it("gives both sides back", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        expect(sideOf(changes, "before")).toEqual(joined(before));
        expect(sideOf(changes, "after")).toEqual(joined(after));
      }),
    );
  });
});

describe("compareTexts", () => {
  it("knows a block by its id, however much of it has changed", () => {
    expect(compare([paragraph("one1", "A")], [paragraph("one1", "B")])).toMatchObject([
      { kind: "changed", isMoved: false, hasOtherChanges: false, lines: [{ kind: "changed" }] },
    ]);
  });

  it("says of a block that moved past the others that it has moved, and of no other", () => {
    const [a, b, c] = [paragraph("aaaa", "A"), paragraph("bbbb", "B"), paragraph("cccc", "C")];
    expect(compare([a, b, c], [c, a, b])).toMatchObject([
      { kind: "same", isMoved: true, after: { block: { id: "cccc" } } },
      { kind: "same", isMoved: false },
      { kind: "same", isMoved: false },
    ]);
  });

  it("shows what was removed where it stood", () => {
    const [a, b, c] = [paragraph("aaaa", "A"), paragraph("bbbb", "B"), paragraph("cccc", "C")];
    expect(compare([a, b, c], [a, c]).map(({ kind }) => kind)).toEqual(["same", "removed", "same"]);
    expect(compare([a, b], [b]).map(({ kind }) => kind)).toEqual(["removed", "same"]);
  });

  it("compares a list by its items", () => {
    const list = (...items: string[]): Blocks[number] => ({
      type: "list",
      id: "list",
      ordered: false,
      items: items.map((words) => ({ text: textOf(words) })),
    });
    expect(compare([list("One", "Three")], [list("One", "Two", "Three four")])).toMatchObject([
      { kind: "changed", lines: [{ kind: "same" }, { kind: "changed" }, { kind: "added" }] },
    ]);
  });

  it("says that a picture has been exchanged under the same words", () => {
    const picture = (mediaId: string): Blocks[number] => ({ type: "picture", id: "pict", mediaId, width: "wide" });
    const [one, other] = ["0198a000-0000-7000-8000-000000000001", "0198a000-0000-7000-8000-000000000002"];
    expect(compare([picture(one)], [picture(other)])).toMatchObject([{ kind: "changed", hasOtherChanges: true }]);
  });

  it("compares every field, and the lead picture", () => {
    const before = textOfBlocks([], { headline: "Gates open", standfirst: "At noon" });
    const after = textOfBlocks([], { headline: "Gates close", standfirst: "At noon", leadMediaId: "x" });
    const difference = compareTexts(before, after);
    expect(difference.fields.map(({ name }) => name)).toEqual(["headline"]);
    expect(difference.leadPicture).toEqual({ before: null, after: "x" });
    expect(difference.isSame).toBe(false);
    expect(compareTexts(before, before).isSame).toBe(true);
  });

  const id = fc.constantFrom("aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff");
  const blocks = fc
    .uniqueArray(fc.record({ id, words: fc.lorem({ maxCount: 6 }) }), { selector: (one) => one.id })
    .map((list) => list.map(({ id, words }) => paragraph(id, words)));

  it("gives the blocks of both sides back, in their order", () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const differences = compare(before, after);
        expect(blocksOf(differences, "before")).toEqual(before);
        expect(blocksOf(differences, "after")).toEqual(after);
      }),
    );
  });

  it("leads from one side to the other when its blocks are taken over one by one", () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const [from, to] = [textOfBlocks(before), textOfBlocks(after)];
        const kept = { ...from, body: documentOf(before.filter(({ id }) => after.some((one) => one.id === id))) };
        const taken = after.reduce((text, { id }) => withBlockOf(text, to, id) ?? text, kept);
        expect([...taken.body.blocks].sort(byId)).toEqual([...after].sort(byId));
      }),
    );
  });
});

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

describe("withBlockOf", () => {
  const [a, b, c] = [paragraph("aaaa", "A"), paragraph("bbbb", "B"), paragraph("cccc", "C")];
  const ids = (text: ArticleText | null) => text?.body.blocks.map(({ id }) => id);

  it("puts a block back behind what it followed", () => {
    expect(ids(withBlockOf(textOfBlocks([a, c]), textOfBlocks([a, b, c]), "bbbb"))).toEqual(["aaaa", "bbbb", "cccc"]);
    expect(ids(withBlockOf(textOfBlocks([b, c]), textOfBlocks([a, b, c]), "aaaa"))).toEqual(["aaaa", "bbbb", "cccc"]);
    expect(ids(withBlockOf(textOfBlocks([a]), textOfBlocks([a, b, c]), "cccc"))).toEqual(["aaaa", "cccc"]);
  });

  it("has nothing to put back where the other has no such block", () => {
    expect(withBlockOf(textOfBlocks([a]), textOfBlocks([b]), "cccc")).toBeNull();
  });
});

it("longestRising keeps as many as can be kept", () => {
  expect(longestRising([2, 0, 1])).toEqual([0, 1]);
  expect(longestRising([])).toEqual([]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 7 }), (numbers) => {
      const found = longestRising(numbers);
      expect([...found].sort((one, other) => one - other)).toEqual(found);
      const best = Array.from({ length: 2 ** numbers.length }, (_, bits) =>
        numbers.filter((_, place) => bits & (1 << place)),
      )
        .filter((part) => part.every((number, place) => place === 0 || number > (part[place - 1] ?? 0)))
        .reduce((most, part) => Math.max(most, part.length), 0);
      expect(found).toHaveLength(best);
    }),
  );
});
