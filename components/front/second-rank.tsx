import { Card } from "@/components/card/card";
import type { CardView } from "@/lib/views/card-view";

/** Four articles under the lead; those without a picture take a size up in words to hold their place. */
export function SecondRank({ cards }: { cards: readonly CardView[] }) {
  if (cards.length === 0) return null;
  return (
    <section className="second-rank" aria-label="More top news">
      <div className="columns of-4">
        {cards.map((card) => (
          <Card
            key={card.id}
            card={card}
            look={card.picture === null ? { size: "third", text: "standfirst", byline: true } : { text: "trail" }}
          />
        ))}
      </div>
    </section>
  );
}
