import { Temporal } from "temporal-polyfill";

/** How a site tells the time: an IANA time zone and a BCP 47 language. */
export type Clockface = { timeZone: string; language: string };

function zoned(instant: string | Date, timeZone: string): Temporal.ZonedDateTime {
  const text = typeof instant === "string" ? instant : instant.toISOString();
  return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone);
}

/** The local calendar day of an instant, "2025-09-06". */
export function localDay(instant: string | Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The date and time with the zone's offset at that moment, to the minute: "2025-09-06T09:00+02:00"; for machines. */
export function withOffset(instant: string | Date, timeZone: string): string {
  const at = zoned(instant, timeZone);
  return `${at.toPlainDateTime().toString({ smallestUnit: "minute" })}${at.offset}`;
}

/** The date of the masthead, "Saturday, September 6". */
export function mastheadDate(instant: string | Date, { timeZone, language }: Clockface): string {
  return format(instant, language, { timeZone, weekday: "long", month: "long", day: "numeric" });
}

/** "September 6, 2025". */
export function longDate(instant: string | Date, { timeZone, language }: Clockface): string {
  return format(instant, language, { timeZone, year: "numeric", month: "long", day: "numeric" });
}

/** "Sep 6", where there is no room for more. */
export function shortDate(instant: string | Date, { timeZone, language }: Clockface): string {
  return format(instant, language, { timeZone, month: "short", day: "numeric" });
}

/** "Saturday, September 6, 2025", for the head of a day in a list. */
export function fullDate(instant: string | Date, { timeZone, language }: Clockface): string {
  return format(instant, language, { timeZone, weekday: "long", year: "numeric", month: "long", day: "numeric" });
}

/** "09:00", always on the 24-hour clock, as the house sets times. */
export function clockTime(instant: string | Date, { timeZone, language }: Clockface): string {
  return format(instant, language, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "September 2025" for "2025-09", "2025" for "2025", "September 6, 2025" for "2025-09-06". */
export function calendarName(date: string, language: string): string {
  const [year = "1970", month = "01", day = "01"] = date.split("-");
  return format(`${year}-${month}-${day}T12:00:00Z`, language, {
    timeZone: "UTC",
    year: "numeric",
    ...(date.length >= 7 && { month: "long" }),
    ...(date.length === 10 && { day: "numeric" }),
  });
}

/** The first instant of a local day, month or year ("2025-09-06", "2025-09", "2025") and the first after it. */
export function calendarSpan(date: string, timeZone: string): { from: Date; until: Date } {
  const [year = 1970, month, day] = date.split("-").map(Number);
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 }, { overflow: "reject" });
  const next = first.add(day !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 });
  const startOf = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
  return { from: startOf(first), until: startOf(next) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it, and a front shows fifty dates. */
function format(instant: string | Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(language, options);
    formats.set(key, made);
  }
  return made.format(typeof instant === "string" ? new Date(instant) : instant);
}
