import { type Clockface, clockTime, withOffset } from "@/lib/dates";

/** A moment as the newsroom writes it: "10 Mar 2026, 14:05", in the site's time zone. */
export function Moment({ at, clock: { timeZone, language } }: { at: Date; clock: Clockface }) {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "short", year: "numeric" });
  return (
    <time dateTime={withOffset(at, timeZone)}>
      {day.format(at)}, {clockTime(at, { timeZone, language })}
    </time>
  );
}
