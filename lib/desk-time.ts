import { Temporal } from "temporal-polyfill";

/** How the newsroom tells the time on its screens: in English, on the site's clock. */
const language = "en-GB";

function formatted(instant: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { timeZone, ...options }).format(new Date(instant));
}

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function dayOf(instant: string, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * A moment as short as it can be told at `now`: "09:40" on the same day, "yesterday, 09:40", "tomorrow, 07:00", "Monday,
 * 18:05" within six days, "6 Mar" within the year, "6 Mar 2024" beyond. Both instants in ISO 8601.
 */
export function deskTime(instant: string, { timeZone, now }: { timeZone: string; now: string }): string {
  const [day, today] = [dayOf(instant, timeZone), dayOf(now, timeZone)];
  const away = today.until(day, { largestUnit: "days" }).days;
  const time = formatted(instant, timeZone, clock);
  if (away === 0) return time;
  if (away === -1) return `yesterday, ${time}`;
  if (away === 1) return `tomorrow, ${time}`;
  if (Math.abs(away) < 7) return `${formatted(instant, timeZone, { weekday: "long" })}, ${time}`;
  const inYear = day.year === today.year;
  return formatted(instant, timeZone, { day: "numeric", month: "short", ...(!inYear && { year: "numeric" }) });
}

/** "Tuesday 10 March 2026, 09:40 GMT": all of it, where there is room or it has to be certain. */
export function wholeTime(instant: string, timeZone: string): string {
  const date = formatted(instant, timeZone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return `${date.replace(",", "")}, ${formatted(instant, timeZone, { ...clock, timeZoneName: "short" })}`;
}
