import { Temporal } from "temporal-polyfill";
import type { DateLine } from "@/lib/text-import/date-line";

/** A date without a time counts from the morning, and never from a time that has not come yet. */
const morning = { hour: 9, minute: 0 };

/** Weekday and date agree again after 28 years at most; over the turn of a century after 40. */
const furthestBack = 40;

export type ResolvedDate = { at: Date; problems: string[] };

/**
 * The moment that a date line means. Without a year, the nearest such weekday and date that has passed. Null when
 * there is none, as with a weekday that the 29th of February has not had for a lifetime.
 */
export function resolveDate(date: DateLine, { now, timeZone }: { now: Date; timeZone: string }): ResolvedDate | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const problems = date.ambiguous ? ["The date can be read in two ways; the day was taken to stand first."] : [];
  if (date.unknownZone !== null) {
    problems.push(`“${date.unknownZone}” was not understood as a time zone; the time was read in the site's own.`);
  }
  if (date.year !== null) {
    const day = Temporal.PlainDate.from({ year: date.year, month: date.month, day: date.day });
    if (date.weekday !== null && day.dayOfWeek !== date.weekday) {
      problems.push(`That day was a ${weekdayName(day)}; the date was kept and the weekday was not.`);
    }
    return { at: momentOf(day, date, { now, timeZone }), problems };
  }
  for (let year = today.year; year >= today.year - furthestBack; year -= 1) {
    const day = dayIn(year, date);
    if (day === null || (date.weekday !== null && day.dayOfWeek !== date.weekday)) continue;
    const at = momentOf(day, date, { now, timeZone });
    if (at <= now) return { at, problems };
  }
  return null;
}

function dayIn(year: number, { month, day }: DateLine): Temporal.PlainDate | null {
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : null;
}

function momentOf(
  day: Temporal.PlainDate,
  { time, offset }: DateLine,
  { now, timeZone }: { now: Date; timeZone: string },
): Date {
  const local = day.toPlainDateTime(time ?? morning);
  const zone = offset === null ? timeZone : offset === "Z" ? "UTC" : offset;
  const at = new Date(local.toZonedDateTime(zone).epochMilliseconds);
  const isToday = day.toZonedDateTime(timeZone).epochMilliseconds <= now.getTime();
  return time === null && isToday && at > now ? now : at;
}

function weekdayName(day: Temporal.PlainDate): string {
  return day.toLocaleString("en", { weekday: "long" });
}
