import { CardByline } from "@/components/card/card-byline";
import { Kicker } from "@/components/card/kicker";
import { Caption } from "@/components/site/caption";
import { Picture } from "@/components/site/picture";
import { isLongHeadline } from "@/lib/is-long-headline";
import type { CardView } from "@/lib/views/card-view";

/** The first article of the paper, with up to two that go on from it. */
export function Lead({ card, followUps }: { card: CardView; followUps: readonly CardView[] }) {
  return (
    <section
      className={`lead tint-${card.section.tint}${card.picture === null ? " lead-plain" : ""}`}
      aria-label="Lead"
    >
      <Kicker card={card} />
      <h2 {...(isLongHeadline(card.headline) && { className: "long-headline" })}>
        <a href={card.url}>{card.headline}</a>
      </h2>
      <div className="lead-in">
        {card.picture !== null && (
          <figure>
            <Picture
              picture={card.picture}
              crop="standard"
              sizes="(min-width: 75rem) 43rem, (min-width: 46rem) 52vw, 100vw"
              eager
            />
            <Caption picture={card.picture} />
          </figure>
        )}
        <div>
          <p className="standfirst">{card.standfirst || card.trailText}</p>
          <CardByline card={card} prefix="By " />
          {followUps.length > 0 && (
            <ul className="follow-ups" aria-label="More on this">
              {followUps.map((followUp) => (
                <li key={followUp.id} className={`tint-${followUp.section.tint}`}>
                  <Kicker card={followUp} />
                  <h3>
                    <a href={followUp.url}>{followUp.headline}</a>
                  </h3>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
