import { type Clockface, fullDate, localDay } from "@/lib/dates";
import { unbrokenDate } from "@/lib/unbroken-date";
import type { CardView } from "@/lib/views/card-view";
import { RiverList } from "./river-list";

/** Articles under each other, newest first, under the day on which each was published. */
export function River(props: { cards: readonly CardView[]; clockface: Clockface; within?: string; by?: string }) {
  const { cards, clockface, within, by } = props;
  return byDay(cards, clockface.timeZone).map(({ day, cards: ofDay }) => (
    <section key={day} className="dated" aria-labelledby={`day-${day}`}>
      <h2 className="day" id={`day-${day}`}>
        {unbrokenDate(fullDate(ofDay[0].publishedAt, clockface))}
      </h2>
      <RiverList
        cards={ofDay}
        clockface={clockface}
        {...(within !== undefined && { within })}
        {...(by !== undefined && { by })}
      />
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
