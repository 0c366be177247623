import { Card } from "@/components/card/card";
import { SiteTime } from "@/components/site/site-time";
import { addresses } from "@/lib/addresses";
import { type Clockface, fullDate } from "@/lib/dates";
import type { CardView } from "@/lib/views/card-view";
import { BandHead } from "./band-head";

/** What an editor has brought back from earlier years, each with the day on which it was printed. */
export function ArchivePackage({ cards, clockface }: { cards: readonly CardView[]; clockface: Clockface }) {
  if (cards.length === 0) return null;
  const look = {
    ...(cards.length === 1
      ? ({ picture: "beside-big", crop: "wide", size: "second", sizes: "(min-width: 62rem) 55vw, 100vw" } as const)
      : ({ picture: "beside", size: "large" } as const)),
    text: "standfirst",
    byline: true,
  } as const;
  return (
    <section className="band" aria-labelledby="from-the-archive">
      <BandHead id="from-the-archive" name="From the archive" url={addresses.archive()} />
      <div className={cards.length === 1 ? "columns" : "columns of-2"}>
        {cards.map((card) => (
          <div key={card.id}>
            <p className="day pt-0">
              <SiteTime instant={card.publishedAt} clockface={clockface} text={fullDate(card.publishedAt, clockface)} />
            </p>
            <Card card={card} look={look} />
          </div>
        ))}
      </div>
    </section>
  );
}
