import { type ArticleDocument, type Block, documentOf } from "@/blocks/document";
import { type Text, textOf } from "@/blocks/text";
import type { Prose } from "./prose-of";
import { between, type Random } from "./random-from";

type WithoutId<Kind> = Kind extends Block ? Omit<Kind, "id"> : never;
type NewBlock = WithoutId<Block>;

type Writing = { random: Random; prose: Prose };

/** What stands between the paragraphs of some articles: how many of a hundred have one, and how it is made. */
const extras: readonly { share: number; make: (writing: Writing) => NewBlock; words: number }[] = [
  { share: 25, make: list, words: 40 },
  { share: 20, make: blockQuote, words: 42 },
  { share: 20, make: pullQuote, words: 0 },
  { share: 10, make: keyPoints, words: 45 },
  { share: 8, make: table, words: 37 },
  { share: 6, make: factBox, words: 50 },
  { share: 3, make: timeline, words: 45 },
  { share: 3, make: questionAndAnswer, words: 50 },
];

/** A body of so many words, as countWords counts them: paragraphs, subheads in longer ones, now and then the rest. */
export function scaleDocument({ random, prose }: Writing, words: number): ArticleDocument {
  const waiting = extras.filter(({ share }) => random() * 100 < share);
  const blocks: NewBlock[] = [];
  let left = words;
  const sectionLength = between(random, 140, 260);
  let untilSubhead = words > 450 ? sectionLength : Number.POSITIVE_INFINITY;
  while (left > 0) {
    const wanted = between(random, 30, 85);
    const taken = left - wanted < 30 ? left : wanted;
    blocks.push({ type: "paragraph", text: runningText({ random, prose }, taken) });
    left -= taken;
    untilSubhead -= taken;
    const extra = waiting.at(-1);
    if (extra !== undefined && left > extra.words + 100 && random() < 0.4) {
      waiting.pop();
      blocks.push(extra.make({ random, prose }));
      left -= extra.words;
    }
    if (untilSubhead <= 0 && left > 80) {
      blocks.push({ type: "subhead", level: random() < 0.85 ? 1 : 2, text: textOf(prose.phrase(4)) });
      left -= 4;
      untilSubhead = sectionLength;
    }
  }
  return documentOf(
    blocks.map((block, place) => ({ ...block, id: `scale${String(place).padStart(7, "0")}` }) as Block),
  );
}

/** In some paragraphs a few words are marked. */
function runningText({ random, prose }: Writing, words: number): Text {
  if (words < 40 || random() < 0.85) return textOf(prose.sentences(words));
  const kind = random();
  const marked = {
    text: prose.phrase(3),
    marks: [
      kind < 0.5
        ? { type: "link" as const, href: `https://example.org/${between(random, 1, 9_999)}` }
        : { type: kind < 0.75 ? ("emphasis" as const) : ("strong" as const) },
    ],
  };
  return [{ text: `${prose.sentences(words - 23)} ` }, marked, { text: `. ${prose.sentences(20)}` }];
}

const several = (count: number, make: () => string): Text[] => Array.from({ length: count }, () => textOf(make()));

function list({ random, prose }: Writing): NewBlock {
  const items = several(5, () => prose.phrase(8)).map((text) => ({ text }));
  return { type: "list", ordered: random() < 0.3, items };
}

function blockQuote({ prose }: Writing): NewBlock {
  return { type: "blockQuote", paragraphs: several(2, () => prose.sentences(20)), attribution: prose.phrase(2) };
}

function pullQuote({ prose }: Writing): NewBlock {
  return { type: "pullQuote", text: textOf(prose.sentences(12)) };
}

function keyPoints({ prose }: Writing): NewBlock {
  return { type: "keyPoints", points: several(3, () => prose.sentences(15)) };
}

function table({ random, prose }: Writing): NewBlock {
  const row = () => [
    textOf(prose.phrase(3)),
    textOf(String(between(random, 10, 999))),
    textOf(String(between(random, 10, 999))),
  ];
  return {
    type: "table",
    caption: prose.phrase(7),
    columns: [
      { head: textOf(prose.phrase(3)), align: "text" },
      { head: textOf(prose.phrase(1)), align: "number" },
      { head: textOf(prose.phrase(1)), align: "number" },
    ],
    rows: Array.from({ length: 5 }, row),
    rowHeads: true,
  };
}

function factBox({ prose }: Writing): NewBlock {
  const facts = Array.from({ length: 3 }, () => ({ term: prose.phrase(1), text: textOf(prose.phrase(5)) }));
  return { type: "factBox", title: prose.phrase(4), paragraphs: several(1, () => prose.sentences(28)), facts };
}

function timeline({ random, prose }: Writing): NewBlock {
  let year = between(random, 1880, 1980);
  const events = Array.from({ length: 3 }, () => {
    year += between(random, 1, 15);
    return { when: String(year), date: String(year), text: textOf(prose.sentences(13)) };
  });
  return { type: "timeline", title: prose.phrase(3), events };
}

function questionAndAnswer({ prose }: Writing): NewBlock {
  return {
    type: "questionAndAnswer",
    question: textOf(`${prose.phrase(10)}?`),
    answer: several(2, () => prose.sentences(20)),
  };
}
