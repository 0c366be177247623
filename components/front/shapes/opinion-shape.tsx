import { Picture } from "@/components/site/picture";
import type { CardView } from "@/lib/views/card-view";

/** Voices: who speaks comes before what is said, and the words are set in italic. */
export function OpinionShape({ cards }: { cards: readonly CardView[] }) {
  return (
    <div className="columns">
      {cards.map((card, place) => (
        <article key={card.id} className={place === 0 ? "card first" : "card"}>
          <OpinionCard card={card} large={place === 0} />
        </article>
      ))}
    </div>
  );
}

function OpinionCard({ card, large }: { card: CardView; large: boolean }) {
  const [writer] = card.contributors;
  const portrait = writer?.portrait ?? null;
  return (
    <div className={portrait === null ? "card-in" : "card-in has-portrait"}>
      {portrait !== null && (
        <figure>
          <Picture picture={portrait} crop="square" sizes="9rem" altText="" />
        </figure>
      )}
      {writer !== undefined && <p className="kicker">{card.contributors.map(({ name }) => name).join(" and ")}</p>}
      <h3>
        <a href={card.url}>{card.headline}</a>
      </h3>
      <p>{large ? card.standfirst : card.trailText || card.standfirst}</p>
    </div>
  );
}
