import type { ArticleDocument } from "@/blocks/document";
import { textOf } from "@/blocks/text";
import type { ArticleText } from "@/lib/article-text";
import { type LineDifference, lineDifferences } from "@/lib/difference/line-differences";
import { longestRising } from "@/lib/difference/longest-rising";
import { type WordChange, wordChanges } from "@/lib/difference/word-changes";

type AnyBlock = ArticleDocument["blocks"][number];

/** The fields of a revision that are words, in the order in which they are shown. */
const comparedFields = [
  "kicker",
  "headline",
  "standfirst",
  "dateline",
  "leadCaption",
  "trailText",
  "slugline",
] as const;

export type ComparedField = (typeof comparedFields)[number];

/** A block's place in its document, from 0. */
type Placed = { place: number; block: AnyBlock };

/** What has become of one block. Ids tell which blocks are the same, however far they have moved. */
export type BlockDifference =
  | { kind: "same"; before: Placed; after: Placed; isMoved: boolean }
  | { kind: "added"; after: Placed }
  | { kind: "removed"; before: Placed }
  | {
      kind: "changed";
      before: Placed;
      after: Placed;
      isMoved: boolean;
      lines: LineDifference[];
      /** Whether something has changed that is no words: a picture, a width, an address. */
      hasOtherChanges: boolean;
    };

export type TextDifference = {
  /** Those that differ. */
  fields: { name: ComparedField; changes: WordChange[] }[];
  /** The lead pictures' media ids; null when it is the same. */
  leadPicture: { before: string | null; after: string | null } | null;
  /** In the order of the newer text; what was removed stands where it stood, behind what it followed. */
  blocks: BlockDifference[];
  isSame: boolean;
};

/** What differs between two texts of an article, word by word. */
export function compareTexts(before: ArticleText, after: ArticleText): TextDifference {
  const fields = comparedFields
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, changes: wordChanges(textOf(before[name]), textOf(after[name])) }));
  const leadPicture =
    before.leadMediaId === after.leadMediaId ? null : { before: before.leadMediaId, after: after.leadMediaId };
  const blocks = compareBlocks(before.body.blocks, after.body.blocks);
  const isSame =
    fields.length === 0 && leadPicture === null && blocks.every((block) => block.kind === "same" && !block.isMoved);
  return { fields, leadPicture, blocks, isSame };
}

function compareBlocks(before: readonly AnyBlock[], after: readonly AnyBlock[]): BlockDifference[] {
  const placeBefore = new Map(before.map((block, place) => [block.id, place]));
  const idsAfter = new Set(after.map(({ id }) => id));
  const common = after.flatMap(({ id }) => (placeBefore.has(id) ? [placeBefore.get(id) ?? 0] : []));
  // The longest run of blocks that kept their order stands still; the others have moved past it.
  const standing = new Set(longestRising(common));
  const differences: BlockDifference[] = removedFrom(before, 0, idsAfter);
  after.forEach((block, place) => {
    const from = placeBefore.get(block.id);
    const old = from === undefined ? undefined : before[from];
    if (from === undefined || old === undefined) {
      differences.push({ kind: "added", after: { place, block } });
      return;
    }
    differences.push(compareBlock({ place: from, block: old }, { place, block }, !standing.has(from)));
    differences.push(...removedFrom(before, from + 1, idsAfter));
  });
  return differences;
}

/** The run of blocks from a place on that the newer text no longer has. */
function removedFrom(before: readonly AnyBlock[], from: number, idsAfter: ReadonlySet<string>): BlockDifference[] {
  const run: BlockDifference[] = [];
  for (let place = from; place < before.length; place += 1) {
    const block = before[place];
    if (block === undefined || idsAfter.has(block.id)) break;
    run.push({ kind: "removed", before: { place, block } });
  }
  return run;
}

function compareBlock(before: Placed, after: Placed, isMoved: boolean): BlockDifference {
  if (JSON.stringify(before.block) === JSON.stringify(after.block)) return { kind: "same", before, after, isMoved };
  return { kind: "changed", before, after, isMoved, ...lineDifferences(before.block, after.block) };
}

/** The blocks of one side of a comparison, in their order. */
export function blocksOf(differences: readonly BlockDifference[], side: "before" | "after"): AnyBlock[] {
  return differences
    .flatMap((difference) => {
      const placed =
        side === "before" ? "before" in difference && difference.before : "after" in difference && difference.after;
      return placed ? [placed] : [];
    })
    .sort((one, other) => one.place - other.place)
    .map(({ block }) => block);
}
