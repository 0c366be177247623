import { Temporal } from "temporal-polyfill";

/** A time as a person writes it, without a zone: "2026-03-29T02:30". */
const wallTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * What a wall time means in a zone. When clocks are put forward some times do not exist ("skipped"), when they are put
 * back some exist twice ("doubled"); then both meanings are given, and a person has to choose.
 */
export type WallTimeMeaning =
  | { kind: "exact"; instant: Date }
  | { kind: "skipped" | "doubled"; earlier: Date; later: Date }
  | { kind: "malformed" };

export function wallTimeMeaning(wallTime: string, timeZone: string): WallTimeMeaning {
  const plain = readWallTime(wallTime);
  if (plain === null) return { kind: "malformed" };
  const at = (disambiguation: "earlier" | "later") => {
    const zoned = plain.toZonedDateTime(timeZone, { disambiguation });
    return { zoned, instant: new Date(zoned.epochMilliseconds) };
  };
  const [earlier, later] = [at("earlier"), at("later")];
  if (earlier.instant.getTime() === later.instant.getTime()) return { kind: "exact", instant: earlier.instant };
  const kind = earlier.zoned.toPlainDateTime().equals(plain) ? "doubled" : "skipped";
  return { kind, earlier: earlier.instant, later: later.instant };
}

function readWallTime(wallTime: string): Temporal.PlainDateTime | null {
  if (!wallTimePattern.test(wallTime)) return null;
  try {
    return Temporal.PlainDateTime.from(wallTime, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** The wall time of an instant in a zone, to the minute: what an input for date and time shows. */
export function wallTimeOf(instant: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** "Thursday 26 March 2026, 02:30 (UTC+01:00)": a moment as it is told to somebody in a zone, with the offset. */
export function tellTime(instant: Date, { timeZone, language }: { timeZone: string; language: string }): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  const told = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);
  return `${told} (UTC${zoned.offset})`;
}
