import { Fragment } from "react";
import type { CardView } from "@/lib/views/card-view";

/** "Ruth Penhallow and Tobias Achterberg", each linked; nothing when the article carries no names. */
export function CardByline({ card, prefix = "" }: { card: CardView; prefix?: string }) {
  if (card.contributors.length === 0) return null;
  return (
    <p className="card-byline">
      {prefix}
      {card.contributors.map((contributor, place) => (
        <Fragment key={contributor.id}>
          {place > 0 && (place === card.contributors.length - 1 ? " and " : ", ")}
          <a href={contributor.url}>{contributor.name}</a>
        </Fragment>
      ))}
    </p>
  );
}
