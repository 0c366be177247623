import { Kicker } from "@/components/card/kicker";
import { Picture } from "@/components/site/picture";
import type { BlockContext } from "../context";
import type { RelatedArticle } from "./schema";

export function RelatedArticleBlock({ block, context }: { block: RelatedArticle; context: BlockContext }) {
  const card = context.articles[block.articleId];
  if (card === undefined) return null;
  return (
    <div className={`read-also in-margin tint-${card.section.tint}`}>
      {card.picture !== null && (
        <figure>
          <Picture picture={card.picture} crop="standard" sizes="(min-width: 75rem) 22rem, 11rem" altText="" />
        </figure>
      )}
      <div>
        <Kicker card={card} />
        <p className="read-also-headline">
          <a href={card.url}>{card.headline}</a>
        </p>
        <p className="label">{card.minutes} min</p>
      </div>
    </div>
  );
}
