import type { CardView } from "@/lib/views/card-view";

/** Headlines under each other with what they are about and how long they take. */
export function HeadlineList({ cards, within = "" }: { cards: readonly CardView[]; within?: string }) {
  return (
    <ul className="headlines">
      {cards.map((card) => (
        <li key={card.id}>
          <a href={card.url}>{card.headline}</a>{" "}
          <small>
            {[card.kicker || (card.section.slug === within ? "" : card.section.name), `${card.minutes} min`]
              .filter((word) => word !== "")
              .join(" · ")}
          </small>
        </li>
      ))}
    </ul>
  );
}
