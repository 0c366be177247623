/** The section tints of the house; each is a class in app/styles/tokens.css, with its own light and dark value. */
export const tints = ["ink", "brick", "sea", "moss", "ochre", "plum", "slate"] as const;

export type Tint = (typeof tints)[number];

export function tintOf(name: string): Tint {
  return tints.find((tint) => tint === name) ?? "ink";
}
