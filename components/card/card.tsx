import { Picture } from "@/components/site/picture";
import { SiteTime } from "@/components/site/site-time";
import { type Clockface, longDate } from "@/lib/dates";
import type { Crop } from "@/lib/media-variants";
import type { CardView } from "@/lib/views/card-view";
import { CardByline } from "./card-byline";
import { Kicker } from "./kicker";

/** How a card is set: its rank in type, where its picture stands, and what it says beside the headline. */
export type CardLook = {
  size?: "head" | "large" | "third" | "second";
  picture?: "none" | "above" | "beside" | "beside-end" | "beside-big";
  crop?: Crop;
  /** The width at which the picture is shown, for the browser's choice of file. */
  sizes?: string;
  /** The picture stands where the page opens: it is asked for at once. */
  eager?: boolean;
  text?: "none" | "trail" | "standfirst";
  byline?: boolean;
  /** By whose clock the day is told on which the article was published; it is not told without. */
  dated?: Clockface;
  /** The section whose name need not be said. */
  within?: string;
};

const beside = {
  beside: "card-beside",
  "beside-end": "card-beside card-beside-end",
  "beside-big": "card-big",
};

/** An article on a front or in a package. */
export function Card({ card, look = {} }: { card: CardView; look?: CardLook }) {
  const { size = "large", picture = "above", text = "trail", byline = false, within = "" } = look;
  const words = text === "standfirst" ? card.standfirst : text === "trail" ? card.trailText || card.standfirst : "";
  const className = picture === "none" || picture === "above" || card.picture === null ? "" : ` ${beside[picture]}`;
  return (
    <article className={`card tint-${card.section.tint}`}>
      <div className={`card-in${className}`}>
        {picture !== "none" && card.picture !== null && (
          <figure>
            <Picture
              picture={card.picture}
              crop={look.crop ?? "standard"}
              sizes={look.sizes ?? "(min-width: 62rem) 25vw, (min-width: 46rem) 50vw, 100vw"}
              eager={look.eager ?? false}
            />
          </figure>
        )}
        <Kicker card={card} within={within} />
        <h3 className={`size-${size}`}>
          <a href={card.url}>{card.headline}</a>
        </h3>
        {words !== "" && <p>{words}</p>}
        {byline && !isNamedAbove(card) && <CardByline card={card} />}
        {look.dated !== undefined && (
          <p className="label">
            <SiteTime instant={card.publishedAt} clockface={look.dated} text={longDate(card.publishedAt, look.dated)} />
          </p>
        )}
      </div>
    </article>
  );
}

/** Columns carry their writer's name as a kicker: said twice on one card it is once too often. */
function isNamedAbove({ kicker, contributors }: CardView): boolean {
  return contributors.length === 1 && contributors[0]?.name === kicker;
}
