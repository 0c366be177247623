import { SiteTime } from "@/components/site/site-time";
import { addresses } from "@/lib/addresses";
import { type Clockface, clockTime, localDay, shortDate } from "@/lib/dates";
import type { CardView } from "@/lib/views/card-view";

/** The newest articles with their times; those of earlier days with their dates. */
export function Latest({ cards, clockface, now }: { cards: readonly CardView[]; clockface: Clockface; now: Date }) {
  const [newest] = cards;
  if (newest === undefined) return null;
  const today = localDay(now, clockface.timeZone);
  const newestDay = localDay(newest.publishedAt, clockface.timeZone);
  return (
    <section className="span-3" aria-labelledby="latest">
      <h2 className="column-head" id="latest">
        Latest
      </h2>
      <ol className="latest">
        {cards.map((card) => (
          <li key={card.id}>
            <SiteTime
              instant={card.publishedAt}
              clockface={clockface}
              text={
                localDay(card.publishedAt, clockface.timeZone) === today
                  ? clockTime(card.publishedAt, clockface)
                  : shortDate(card.publishedAt, clockface)
              }
            />{" "}
            <a href={card.url}>{card.headline}</a>
          </li>
        ))}
      </ol>
      <a className="more" href={addresses.archive(newestDay)}>
        Everything from {newestDay === today ? "today" : shortDate(newest.publishedAt, clockface)}
      </a>
    </section>
  );
}
