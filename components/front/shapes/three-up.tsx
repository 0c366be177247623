import { Card } from "@/components/card/card";
import type { CardView } from "@/lib/views/card-view";

/** Three of equal rank. */
export function ThreeUp({ cards, within }: { cards: readonly CardView[]; within: string }) {
  return (
    <div className="columns of-3">
      {cards.map((card) => (
        <Card key={card.id} card={card} look={{ size: "large", within, sizes: "(min-width: 46rem) 31vw, 100vw" }} />
      ))}
    </div>
  );
}
