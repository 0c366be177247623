import { Picture } from "@/components/site/picture";
import type { BlockContext } from "../context";
import { FigureCaption } from "../figure-caption";
import type { Picture as PictureOfBody } from "./schema";

const sizes = {
  column: "(min-width: 46rem) 36.5rem, 100vw",
  wide: "(min-width: 75rem) 64rem, (min-width: 46rem) 36.5rem, 100vw",
};

export function PictureBlock({ block, context }: { block: PictureOfBody; context: BlockContext }) {
  const picture = context.pictures[block.mediaId];
  if (picture === undefined) return null;
  return (
    <figure className={block.width === "wide" ? "body-picture reaching" : "body-picture"}>
      <Picture
        picture={picture}
        crop={block.width === "wide" ? "wide" : "whole"}
        sizes={sizes[block.width]}
        {...(block.altText !== undefined && { altText: block.altText })}
      />
      <FigureCaption picture={picture} caption={block.caption} />
    </figure>
  );
}
