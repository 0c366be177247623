import type { ArticleDocument } from "@/blocks/document";
import type { ArticleText } from "@/lib/article-text";
import { sameValue } from "./same-value";

type Block = ArticleDocument["blocks"][number];
export type Side = "mine" | "theirs";

/** Everything of an article's text but its body, in the order in which it stands on the sheet. */
const textFields = [
  "kicker",
  "headline",
  "standfirst",
  "leadMediaId",
  "leadCaption",
  "trailText",
  "slugline",
  "dateline",
] as const;

type TextField = (typeof textFields)[number];

/**
 * One thing in which two texts differ. `changedBy` is who has changed it since the text that both began from; what only
 * one side has changed is chosen for that side, the rest waits for a person.
 */
export type Difference = { changedBy: Side | "both"; key: string } & (
  | { kind: "field"; field: TextField; mine: string | null; theirs: string | null }
  /** Null for a block that is not in that text. */
  | { kind: "block"; id: string; mine: Block | null; theirs: Block | null }
  | { kind: "order" }
);

export type Three = { base: ArticleText; mine: ArticleText; theirs: ArticleText };

/** All that differs between both texts, in the order of the sheet. */
export function compareTexts({ base, mine, theirs }: Three): Difference[] {
  const fields = textFields.flatMap((field): Difference[] => {
    const changedBy = whoChanged(base[field], mine[field], theirs[field]);
    return changedBy === null
      ? []
      : [{ kind: "field", key: field, field, changedBy, mine: mine[field], theirs: theirs[field] }];
  });
  const [was, my, their] = [base, mine, theirs].map(
    ({ body }) => new Map(body.blocks.map((block) => [block.id, block])),
  );
  const blocks = idsInOrder({ base, mine, theirs }).flatMap((id): Difference[] => {
    const [mineBlock, theirBlock] = [my?.get(id) ?? null, their?.get(id) ?? null];
    const changedBy = whoChanged(was?.get(id) ?? null, mineBlock, theirBlock);
    return changedBy === null
      ? []
      : [{ kind: "block", key: `block ${id}`, id, changedBy, mine: mineBlock, theirs: theirBlock }];
  });
  const order = whoMoved({ base, mine, theirs });
  return [
    ...fields,
    ...blocks,
    ...(order === null ? [] : [{ kind: "order", key: "order", changedBy: order } as const]),
  ];
}

export type Choices = Readonly<Record<string, Side>>;

/** What is chosen before anybody has: the side that changed something, where only one did. */
export function firstChoices(differences: readonly Difference[]): Choices {
  return Object.fromEntries(
    differences.flatMap(({ key, changedBy }) => (changedBy === "both" ? [] : [[key, changedBy]])),
  );
}

/** Both texts as one, by the choices made; null while something is not chosen yet. */
export function mergeTexts(three: Three, choices: Choices): ArticleText | null {
  const differences = compareTexts(three);
  if (differences.some(({ key }) => choices[key] === undefined)) return null;
  const { mine, theirs } = three;
  const merged: ArticleText = { ...mine };
  const chosen = new Map(mine.body.blocks.map((block) => [block.id, block]));
  for (const difference of differences) {
    const side = choices[difference.key] ?? "mine";
    if (difference.kind === "field") Object.assign(merged, { [difference.field]: difference[side] });
    if (difference.kind !== "block") continue;
    const block = difference[side];
    if (block === null) chosen.delete(difference.id);
    else chosen.set(difference.id, block);
  }
  const ids = choices.order === "mine" ? orderOf(mine, theirs) : orderOf(theirs, mine);
  const blocks = ids.flatMap((id) => chosen.get(id) ?? []);
  return { ...merged, body: { version: Math.max(mine.body.version, theirs.body.version), blocks } };
}

function whoChanged(base: unknown, mine: unknown, theirs: unknown): Side | "both" | null {
  if (sameValue(mine, theirs)) return null;
  if (sameValue(base, mine)) return "theirs";
  return sameValue(base, theirs) ? "mine" : "both";
}

function ids({ body }: ArticleText): string[] {
  return body.blocks.map(({ id }) => id);
}

/** Who has moved blocks that stand in all three texts; null when both have the same order. */
function whoMoved({ base, mine, theirs }: Three): Side | "both" | null {
  const inAll = new Set(ids(base).filter((id) => ids(mine).includes(id) && ids(theirs).includes(id)));
  const [was, my, their] = [base, mine, theirs].map((text) => ids(text).filter((id) => inAll.has(id)));
  return whoChanged(was, my, their);
}

/** The order of one text, with what only the other has put behind what it follows there. */
function orderOf(leading: ArticleText, other: ArticleText): string[] {
  const order = ids(leading);
  const known = new Set(order);
  let before: string | undefined;
  for (const id of ids(other)) {
    if (!known.has(id)) {
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
      known.add(id);
    }
    before = id;
  }
  return order;
}

function idsInOrder({ base, mine, theirs }: Three): string[] {
  const both = orderOf(theirs, mine);
  return [...both, ...ids(base).filter((id) => !both.includes(id))];
}
