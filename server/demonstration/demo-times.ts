import { Temporal } from "temporal-polyfill";
import type { DemoArticle } from "@/prisma/demo/demo-article";

/**
 * When a demonstration article was published: at its local time so many days before now, or earlier by whole days when
 * that time has not come yet. Never in the future.
 */
export function demoPublishedAt(
  published: DemoArticle["published"],
  { now, timeZone }: { now: Date; timeZone: string },
): Date {
  if ("on" in published) return instantOf(Temporal.PlainDateTime.from(published.on), timeZone);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  let local = today.subtract({ days: published.daysAgo }).toPlainDateTime(Temporal.PlainTime.from(published.at));
  while (instantOf(local, timeZone) > now) local = local.subtract({ days: 1 });
  return instantOf(local, timeZone);
}

function instantOf(local: Temporal.PlainDateTime, timeZone: string): Date {
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * A clock for what happened to an article after its publication: hours to a time. Where the last of the `hours` would
 * lie in the future, all are drawn together in the same proportion.
 */
export function demoClock(publishedAt: Date, hours: readonly number[], now: Date): (afterHours: number) => Date {
  const hour = 3_600_000;
  const elapsed = now.getTime() - publishedAt.getTime();
  const last = Math.max(0, ...hours) * hour;
  const pace = last > elapsed ? elapsed / (last + hour) : 1;
  return (afterHours) => new Date(Math.floor(publishedAt.getTime() + afterHours * hour * pace));
}

/**
 * Views of the last day, spread unevenly over the hours since the article appeared (at most 24), as readers come and
 * go. The parts add up to `views`.
 */
export function demoViewHours(
  views: number,
  { publishedAt, now }: { publishedAt: Date; now: Date },
): { hour: Date; views: number }[] {
  const hour = 3_600_000;
  const thisHour = Math.floor(now.getTime() / hour) * hour;
  const first = Math.max(Math.floor(publishedAt.getTime() / hour) * hour, thisHour - 23 * hour);
  const hours = Array.from({ length: (thisHour - first) / hour + 1 }, (_, place) => new Date(first + place * hour));
  const weightOf = (place: number) => 1 + (place % 6);
  const weight = hours.reduce((sum, _, place) => sum + weightOf(place), 0);
  let given = 0;
  let weighed = 0;
  return hours
    .map((at, place) => {
      weighed += weightOf(place);
      const upTo = Math.round((views * weighed) / weight);
      const part = upTo - given;
      given = upTo;
      return { hour: at, views: part };
    })
    .filter((part) => part.views > 0);
}
