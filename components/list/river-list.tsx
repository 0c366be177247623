import { CardByline } from "@/components/card/card-byline";
import { Kicker } from "@/components/card/kicker";
import { Picture } from "@/components/site/picture";
import { SiteTime } from "@/components/site/site-time";
import { type Clockface, clockTime } from "@/lib/dates";
import type { CardView } from "@/lib/views/card-view";

/**
 * The articles of one day, with their times. `within` is the section whose name need not be said, `by` the slug of the
 * contributor whose list this is: of articles by nobody else the byline need not be said either.
 */
export function RiverList(props: { cards: readonly CardView[]; clockface: Clockface; within?: string; by?: string }) {
  const { cards, clockface, within = "", by = "" } = props;
  return (
    <ul className="river">
      {cards.map((card) => (
        <li key={card.id} className={`card tint-${card.section.tint}`}>
          <p className="when">
            <SiteTime instant={card.publishedAt} clockface={clockface} text={clockTime(card.publishedAt, clockface)} />
          </p>
          <div>
            <Kicker card={card} within={within} />
            <h3>
              <a href={card.url}>{card.headline}</a>
            </h3>
            <p>{card.trailText || card.standfirst}</p>
            {card.contributors.some(({ slug }) => slug !== by) && <CardByline card={card} />}
          </div>
          {card.picture !== null && (
            <figure>
              <Picture
                picture={card.picture}
                crop="standard"
                sizes="(min-width: 62rem) 13rem, (min-width: 46rem) 11rem, 6rem"
                altText=""
              />
            </figure>
          )}
        </li>
      ))}
    </ul>
  );
}
