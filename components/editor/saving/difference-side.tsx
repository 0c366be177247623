"use client";

import { type ArticleDocument, isKnownBlock } from "@/blocks/document";
import { documentPlainText } from "@/blocks/plain-text";
import { RenderBlock } from "@/blocks/render-block";
import type { Difference, Side, Three } from "@/lib/editor/saving/compare-texts";
import type { SideContext } from "./side-context";

type Props = { difference: Difference; side: Side; three: Three; context: SideContext };

/** One of both texts at one place, as it is printed. */
export function DifferenceSide({ difference, side, three, context }: Props) {
  if (difference.kind === "order") return <OrderOf blocks={three[side].body.blocks} />;
  if (difference.kind === "field") return <FieldOf difference={difference} side={side} context={context} />;
  const block = difference[side];
  if (block === null) return <p className="label">Not in this text.</p>;
  if (!isKnownBlock(block)) return <p className="label">A block of a later release.</p>;
  if (block.type === "relatedArticle") {
    return <p>{context.cards[block.articleId]?.headline ?? `The card of another article (${block.articleId}).`}</p>;
  }
  return (
    <div className="side-block">
      <RenderBlock block={block} context={context} />
    </div>
  );
}

function FieldOf({
  difference,
  side,
  context,
}: {
  difference: Extract<Difference, { kind: "field" }>;
  side: Side;
  context: SideContext;
}) {
  const value = difference[side];
  if (value === null || value === "") return <p className="label">Empty.</p>;
  if (difference.field !== "leadMediaId") return <p className={`side-${difference.field}`}>{value}</p>;
  const picture = context.pictures[value];
  return picture === undefined ? (
    <p className="label">Another picture.</p>
  ) : (
    <img src={picture.files.standard[0]?.url} alt={picture.altText} />
  );
}

/** The first words of each block, which is how one knows them again. */
function OrderOf({ blocks }: { blocks: ArticleDocument["blocks"] }) {
  return (
    <ol className="side-order">
      {blocks.map((block) => (
        <li key={block.id}>{documentPlainText({ version: 1, blocks: [block] }).slice(0, 60) || block.type}</li>
      ))}
    </ol>
  );
}
