/** A date as a line says it. */
export type DateLine = {
  /** 1 is January. */
  month: number;
  day: number;
  year: number | null;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number | null;
  time: { hour: number; minute: number } | null;
  /** "+02:00" or "Z"; null means the site's time zone. */
  offset: string | null;
  /** "BST": a zone by a name that may mean several; the time counts in the site's own. */
  unknownZone: string | null;
  /** "06/09/2025" may be two dates; it was read with the day first. */
  ambiguous: boolean;
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const longerShorts: Record<string, string> = { sept: "sep", tues: "tue", weds: "wed", thur: "thu", thurs: "thu" };

const fillers = new Set(["the", "of", "on", "at", "from"]);
const lead = /^(?:published|posted|date|dated|first published)(?: on)?\s*:?\s+/i;
const namedZone = /(\d[.:]\d{2}(?:\s?[AaPp]\.?m\.?)?|\d\s?[AaPp]\.?m\.?)\s+\(?(?!(?:AM|PM|UTC|GMT)\b)([A-Z]{2,5})\)?$/;
const offsets = /^(z|utc|gmt|[+-]\d{2}:?\d{2})$/;

/**
 * Reads a line that is a date and nothing else: "Saturday, September 6", "6 September 2025, 09:00", "Sat 6th Sept",
 * "2025-09-06T09:00+02:00", "06.09.2025". Null when the line says anything more, or names no day that exists.
 */
export function parseDateLine(line: string): DateLine | null {
  if (line.length > 90) return null;
  const [zoned, clock = "", unknownZone = null] = namedZone.exec(line) ?? [];
  const said = zoned === undefined ? line : line.slice(0, -zoned.length) + clock;
  const words = said.replace(lead, "").toLowerCase();
  const { time, offset, rest } = takeTime(words);
  const found: Found = { month: null, day: null, year: null, weekday: null, ambiguous: false };
  const left = takeNumericDate(rest, found);
  for (const word of left.split(/[\s,()|·•–—]+/).filter(Boolean)) {
    if (!takeWord(word.replace(/\.$/, ""), found)) return null;
  }
  const { month, day, year, weekday, ambiguous } = found;
  if (unknownZone !== null && time === null) return null;
  if (month === null || day === null || !exists(year, month, day)) return null;
  return { month, day, year, weekday, time, offset, unknownZone, ambiguous };
}

type Found = {
  month: number | null;
  day: number | null;
  year: number | null;
  weekday: number | null;
  ambiguous: boolean;
};

function takeTime(words: string): Pick<DateLine, "time" | "offset"> & { rest: string } {
  const match =
    /(?:^|[\s,t@]|at )(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?|\s*([ap]\.?m\.?))(?:\s*(z|utc|gmt|[+-]\d{2}:?\d{2}))?\s*$/.exec(
      words,
    );
  if (match === null) return { time: null, offset: null, rest: words };
  const [whole, hours, minutes = "0", half = match[4], , zone] = match;
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes);
  if (hour === null || minute > 59) return { time: null, offset: null, rest: words };
  return { time: { hour, minute }, offset: offsetOf(zone), rest: words.slice(0, -whole.length) };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith("p") ? 12 : 0);
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined || !offsets.test(zone)) return null;
  if (/^[a-z]/.test(zone)) return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** "2025-09-06", "06.09.2025", "06/09/2025"; returns what is left of the line. */
function takeNumericDate(words: string, found: Found): string {
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(words);
  if (iso !== null) {
    Object.assign(found, { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
    return words.replace(iso[0], " ");
  }
  const numeric = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/.exec(words);
  if (numeric === null) return words;
  const [whole, one, separator, two, year] = numeric;
  const [first, second] = [Number(one), Number(two)];
  // Only America writes the month first, and only with strokes.
  const monthFirst = second > 12 && separator === "/";
  Object.assign(found, {
    year: Number(year),
    month: monthFirst ? first : second,
    day: monthFirst ? second : first,
    ambiguous: separator === "/" && first <= 12 && second <= 12 && first !== second,
  });
  return words.replace(whole, " ");
}

/** Whether the word has a place in a date that is still free. */
function takeWord(word: string, found: Found): boolean {
  if (fillers.has(word)) return true;
  const short = longerShorts[word] ?? word;
  const month = Math.max(monthNames.indexOf(word), months.indexOf(short)) + 1;
  if (month > 0) return take(found, "month", month);
  const weekday = Math.max(weekdayNames.indexOf(word), weekdays.indexOf(short)) + 1;
  if (weekday > 0) return take(found, "weekday", weekday);
  const [, digits, ordinal] = /^(\d{1,4})(st|nd|rd|th)?$/.exec(word) ?? [];
  if (digits === undefined) return false;
  if (digits.length === 4 && ordinal === undefined) return take(found, "year", Number(digits));
  return digits.length <= 2 && take(found, "day", Number(digits));
}

function take(found: Found, part: "month" | "weekday" | "day" | "year", value: number): boolean {
  if (found[part] !== null) return false;
  found[part] = value;
  return true;
}

/** In a year that is not named any day counts that some year has. */
function exists(year: number | null, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return (year === null || year >= 1600) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
