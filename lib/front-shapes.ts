import type { CardView } from "@/lib/views/card-view";

/**
 * How a section's package is set on the front.
 *
 * - `lead-and-list`: one article with its picture, large, and a list of up to four headlines beside it.
 * - `three-up`: three articles of equal rank, each with its picture.
 * - `picture-right`: one article with its picture at the right, two below or beside it.
 * - `opinion`: up to four articles led by their writers.
 * - `headlines`: up to four articles in words alone, for a section that has no pictures to show.
 */
const frontShapes = ["lead-and-list", "three-up", "picture-right", "opinion", "headlines"] as const;

export type FrontShape = (typeof frontShapes)[number];

/** How many articles each shape holds. */
export const shapeSizes: Record<FrontShape, { least: number; most: number }> = {
  "lead-and-list": { least: 2, most: 5 },
  "three-up": { least: 3, most: 3 },
  "picture-right": { least: 1, most: 3 },
  opinion: { least: 1, most: 4 },
  headlines: { least: 1, most: 4 },
};

/** The largest number of articles that any shape asks for. */
export const largestPackage = Math.max(...frontShapes.map((shape) => shapeSizes[shape].most));

type ShapedCard = Pick<CardView, "kind" | "picture">;

/** Whether a shape can be set with these articles, the newest first. */
function fits(shape: FrontShape, cards: readonly ShapedCard[]): boolean {
  if (cards.length < shapeSizes[shape].least) return false;
  const shown = cards.slice(0, shapeSizes[shape].most);
  switch (shape) {
    case "lead-and-list":
    case "picture-right":
      return shown[0]?.picture != null;
    case "three-up":
      return shown.every((card) => card.picture !== null);
    case "opinion":
      return shown.every((card) => card.kind === "opinion");
    case "headlines":
      return true;
  }
}

const rotation = ["lead-and-list", "three-up", "picture-right"] as const satisfies readonly FrontShape[];

/**
 * The shape of the package at this position of the front (0 for the first), above which stands one of shape `above`.
 * Shapes take turns so that neighbours differ; opinion is always set as opinion. At least one card must be given.
 */
export function shapeFor(cards: readonly ShapedCard[], position: number, above: FrontShape | null): FrontShape {
  if (fits("opinion", cards)) return "opinion";
  const turns = rotation.map((_, turn) => rotation[(position + turn) % rotation.length] ?? "picture-right");
  const fitting = turns.filter((shape) => fits(shape, cards));
  return fitting.find((shape) => shape !== above) ?? fitting[0] ?? "headlines";
}
