import { deskTime, wholeTime } from "@/lib/desk-time";

type Props = { instant: string; timeZone: string; now: string };

/** A moment on the site's clock, short, with all of it for machines and under the pointer. */
export function DeskTime({ instant, timeZone, now }: Props) {
  return (
    <time dateTime={instant} title={wholeTime(instant, timeZone)}>
      {deskTime(instant, { timeZone, now })}
    </time>
  );
}
