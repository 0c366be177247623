import { Card } from "@/components/card/card";
import type { CardView } from "@/lib/views/card-view";

/** Words alone, side by side. */
export function HeadlinesShape({ cards, within }: { cards: readonly CardView[]; within: string }) {
  return (
    <div className={cards.length === 3 ? "columns columns-3" : cards.length === 1 ? "columns" : "columns columns-4"}>
      {cards.map((card) => (
        <Card key={card.id} card={card} look={{ picture: "none", text: "standfirst", byline: true, within }} />
      ))}
    </div>
  );
}
