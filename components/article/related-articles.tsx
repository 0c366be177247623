import { Card } from "@/components/card/card";
import type { CardView } from "@/lib/views/card-view";

/** What else there is on the matter, with pictures, after the end of the article. */
export function RelatedArticles({ cards }: { cards: readonly CardView[] }) {
  if (cards.length === 0) return null;
  return (
    <section className="band related" aria-labelledby="related">
      <div className="band-head">
        <h2 id="related">Related</h2>
      </div>
      <div className={`columns ${cards.length % 3 === 0 ? "of-3" : "of-4"}`}>
        {cards.map((card) => (
          <Card key={card.id} card={card} look={{ size: cards.length % 3 === 0 ? "large" : "head", text: "none" }} />
        ))}
      </div>
    </section>
  );
}
