import type { CardView, SectionLink } from "@/lib/views/card-view";

/** The articles before and after this one in its section, beside the text. */
export function Neighbours(props: { section: SectionLink; previous: CardView | null; next: CardView | null }) {
  const { section, previous, next } = props;
  if (previous === null && next === null) return null;
  return (
    <nav className="neighbours" aria-labelledby="neighbours">
      <h2 className="kicker" id="neighbours">
        More from {section.name}
      </h2>
      <ul className="headlines">
        {next !== null && <Neighbour card={next} rel="next" word="Later" />}
        {previous !== null && <Neighbour card={previous} rel="prev" word="Earlier" />}
      </ul>
    </nav>
  );
}

function Neighbour({ card, rel, word }: { card: CardView; rel: "prev" | "next"; word: string }) {
  return (
    <li>
      <a href={card.url} rel={rel}>
        {card.headline}
      </a>{" "}
      <small>
        {word} · {card.minutes} min
      </small>
    </li>
  );
}
