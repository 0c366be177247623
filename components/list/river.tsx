import { CardByline } from "@/components/card/card-byline";
import { Kicker } from "@/components/card/kicker";
import { Picture } from "@/components/site/picture";
import { SiteTime } from "@/components/site/site-time";
import { type Clockface, clockTime, fullDate, localDay } from "@/lib/dates";
import type { CardView } from "@/lib/views/card-view";

/** Articles under each other, newest first, under the day on which each was published. */
export function River(props: { cards: readonly CardView[]; clockface: Clockface; within?: string }) {
  const { cards, clockface, within = "" } = props;
  return byDay(cards, clockface.timeZone).map(({ day, cards: ofDay }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 className="day" id={`day-${day}`}>
        {fullDate(ofDay[0].publishedAt, clockface)}
      </h2>
      <ul className="river">
        {ofDay.map((card) => (
          <RiverItem key={card.id} card={card} clockface={clockface} within={within} />
        ))}
      </ul>
    </section>
  ));
}

type Day = { day: string; cards: [CardView, ...CardView[]] };

function byDay(cards: readonly CardView[], timeZone: string): Day[] {
  const days: Day[] = [];
  for (const card of cards) {
    const day = localDay(card.publishedAt, timeZone);
    const open = days.at(-1);
    if (open?.day === day) open.cards.push(card);
    else days.push({ day, cards: [card] });
  }
  return days;
}

function RiverItem({ card, clockface, within }: { card: CardView; clockface: Clockface; within: string }) {
  return (
    <li className={`card tint-${card.section.tint}`}>
      <p className="when">
        <SiteTime instant={card.publishedAt} clockface={clockface} text={clockTime(card.publishedAt, clockface)} />
      </p>
      <div className="grid gap-1">
        <Kicker card={card} within={within} />
        <h3>
          <a href={card.url}>{card.headline}</a>
        </h3>
        <p>{card.trailText || card.standfirst}</p>
        <CardByline card={card} />
      </div>
      {card.picture !== null && (
        <figure>
          <Picture picture={card.picture} crop="standard" sizes="(min-width: 46rem) 11rem, 100vw" altText="" />
        </figure>
      )}
    </li>
  );
}
