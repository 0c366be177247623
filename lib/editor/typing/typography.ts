type Quotes = { double: readonly [string, string]; single: readonly [string, string] };

const english: Quotes = { double: ["“", "”"], single: ["‘", "’"] };
const low: Quotes = { double: ["„", "“"], single: ["‚", "‘"] };
const lowHigh: Quotes = { double: ["„", "”"], single: ["‚", "’"] };
const angled: Quotes = { double: ["«", "»"], single: ["“", "”"] };

/** Quotation marks by language, after the Unicode locale data; the Swiss write angled ones without spaces. */
const byLanguage: Readonly<Record<string, Quotes>> = {
  bg: low,
  cs: low,
  da: english,
  de: low,
  es: angled,
  fr: { double: ["«\u00a0", "\u00a0»"], single: ["“", "”"] },
  hu: lowHigh,
  is: low,
  it: angled,
  lt: low,
  pl: lowHigh,
  pt: english,
  ro: lowHigh,
  ru: { double: ["«", "»"], single: ["„", "“"] },
  sk: low,
  sl: low,
  uk: { double: ["«", "»"], single: ["„", "“"] },
};

function quotesFor(language: string): Quotes {
  const lower = language.toLowerCase();
  if (lower === "de-ch" || lower === "fr-ch" || lower === "it-ch") return { double: ["«", "»"], single: ["‹", "›"] };
  return byLanguage[lower.split("-")[0] ?? ""] ?? english;
}

/** Whether a quotation mark behind this character opens: at the beginning, and behind space, brackets and dashes. */
function opens(before: string): boolean {
  return before === "" || /[\s([{\u2013\u2014«“„‘‚/]$/u.test(before);
}

/**
 * What a typed character becomes in print, given the line before it: the replacement and how many characters before it
 * go as well; null when it stays as it is.
 */
export function printed(before: string, typed: string, language: string): { text: string; takes: number } | null {
  const quotes = quotesFor(language);
  if (typed === '"') return { text: quotes.double[opens(before) ? 0 : 1], takes: 0 };
  // Behind a letter it is an apostrophe in every language.
  if (typed === "'") return { text: opens(before) ? quotes.single[0] : "’", takes: 0 };
  // "’90s": before figures the mark stands for what was left out.
  if (/^\d$/.test(typed) && before.endsWith(quotes.single[0])) return { text: `’${typed}`, takes: 1 };
  if (typed === "." && before.endsWith("..") && !before.endsWith("...")) return { text: "…", takes: 2 };
  if (typed === "-" && before.endsWith("–")) return { text: "—", takes: 1 };
  // At the beginning of a line hyphens may yet become a separator.
  if (typed === "-" && before.endsWith("-") && before !== "-" && !before.endsWith("--")) return { text: "–", takes: 1 };
  return null;
}
