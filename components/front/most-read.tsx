import type { CardView } from "@/lib/views/card-view";
import { BandHead } from "./band-head";

export function MostRead({ cards }: { cards: readonly CardView[] }) {
  if (cards.length === 0) return null;
  return (
    <section className="band" aria-labelledby="most-read">
      <BandHead id="most-read" name="Most read" />
      <ol className="most-read columns">
        {cards.map((card) => (
          <li key={card.id}>
            <a href={card.url}>{card.headline}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
