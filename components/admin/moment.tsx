import { type Clockface, clockTime, shortDate, withOffset } from "@/lib/dates";

/** A moment as the newsroom writes it: "10 Mar 2026, 14:05", in the site's time zone. */
export function Moment({ at, clock }: { at: Date; clock: Clockface }) {
  return (
    <time dateTime={withOffset(at, clock.timeZone)}>
      {shortDate(at, { ...clock, language: "en-GB" })}, {clockTime(at, clock)}
    </time>
  );
}
