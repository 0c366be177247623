import type { ReactNode } from "react";
import { SiteTime } from "@/components/site/site-time";
import { type Clockface, clockTime, localDay, longDate } from "@/lib/dates";
import type { ArticleView } from "@/lib/views/article-view";

/** When it was published; when it was updated, only if it was; where it was filed; how long it takes to read. */
export function Dateline({ article, clockface }: { article: ArticleView; clockface: Clockface }) {
  const { dateline, publishedAt, updatedAt, minutes } = article;
  return (
    <dl className="dateline">
      <Entry term="Published">
        <SiteTime instant={publishedAt} clockface={clockface} text={dateAndTime(publishedAt, clockface)} />
      </Entry>
      {updatedAt !== null && (
        <Entry term="Updated">
          <SiteTime instant={updatedAt} clockface={clockface} text={sinceThen(updatedAt, publishedAt, clockface)} />
        </Entry>
      )}
      {dateline !== "" && <Entry term="From">{dateline}</Entry>}
      <Entry term="Reading time">{minutes} min</Entry>
    </dl>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt> <dd>{children}</dd>
    </div>
  );
}

function dateAndTime(instant: string, clockface: Clockface): string {
  return `${longDate(instant, clockface)}, ${clockTime(instant, clockface)}`;
}

/** On the day of publication the time says enough. */
function sinceThen(instant: string, before: string, clockface: Clockface): string {
  const sameDay = localDay(instant, clockface.timeZone) === localDay(before, clockface.timeZone);
  return sameDay ? clockTime(instant, clockface) : dateAndTime(instant, clockface);
}
