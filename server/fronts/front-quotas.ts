/** How many articles each part of the front may take, besides the packages, which take what is left. */
export type FrontQuotas = { second: number; latest: number; mostRead: number };

/** From this many articles on, every part of the front can be full. */
export const amplySupplied = 40;

/**
 * The parts of a front for which `supply` articles are there (40 stands for 40 and more). A young site gives its
 * section packages something to show before its columns are full, and its most-read list before either.
 */
export function frontQuotas(supply: number): FrontQuotas {
  const beyondTop = Math.max(0, supply - 5);
  return {
    second: 4,
    latest: Math.min(8, Math.floor(beyondTop / 4)),
    mostRead: Math.min(5, Math.ceil(beyondTop / 3)),
  };
}
