import { Card } from "@/components/card/card";
import type { CardView } from "@/lib/views/card-view";

/** As many columns as there are articles, so that none stands empty. */
const widths: Record<number, string> = { 1: "of-1", 2: "of-2", 3: "of-3" };

/** Words alone, side by side. */
export function HeadlinesShape({ cards, within }: { cards: readonly CardView[]; within: string }) {
  return (
    <div className={`columns ${widths[cards.length] ?? "of-4"}`}>
      {cards.map((card) => (
        <Card key={card.id} card={card} look={{ picture: "none", text: "standfirst", byline: true, within }} />
      ))}
    </div>
  );
}
