/** A count with its word, "4,310 views", in two parts, because the figure is set apart. */
export type Counted = { figure: string; word: string };

export function counted(count: number, language: string, [one, other]: readonly [string, string]): Counted {
  return { figure: new Intl.NumberFormat(language).format(count), word: count === 1 ? one : other };
}

export const viewWords = ["view", "views"] as const;
export const commentWords = ["comment", "comments"] as const;
