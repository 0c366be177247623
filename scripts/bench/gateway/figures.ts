/** One line of the table: what was measured, what it must reach, and whether it does; null where it is only told. */
export type Figure = { name: string; limit: string; measured: string; holds: boolean | null; beside?: string };

/** What is not kept stands in bold. */
export function figuresTable(figures: readonly Figure[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const shown = ({ measured, holds }: Figure) => (holds === false ? `**${measured}**` : measured);
  return [
    line(["figure", "must be", "is", "beside"]),
    line(["---", "---", "---", "---"]),
    ...figures.map((figure) => line([figure.name, figure.limit, shown(figure), figure.beside ?? ""])),
  ].join("\n");
}

/** At least so much, "0.71". */
export function atLeast(
  name: string,
  value: number,
  { limit, aim, beside }: { limit: number; aim?: number; beside?: string },
): Figure {
  const words = aim === undefined ? `≥ ${limit}` : `≥ ${limit}, aim ${aim}`;
  return { name, limit: words, measured: value.toFixed(2), holds: value >= limit, ...(beside && { beside }) };
}

export function atMost(
  name: string,
  value: number,
  { limit, unit, digits = 1, beside }: { limit: number; unit: string; digits?: number; beside?: string },
): Figure {
  return {
    name,
    limit: `≤ ${limit} ${unit}`.trim(),
    measured: `${value.toFixed(digits)} ${unit}`.trim(),
    holds: value <= limit,
    ...(beside && { beside }),
  };
}
