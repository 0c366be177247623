import { Picture } from "@/components/site/picture";
import type { BlockContext } from "../context";
import { FigureCaption } from "../figure-caption";
import type { Gallery } from "./schema";

/** All pictures at once, in a grid: nothing to click, nothing that a script must open. */
export function GalleryBlock({ block, context }: { block: Gallery; context: BlockContext }) {
  const pictures = block.pictures.flatMap((entry) => {
    const picture = context.pictures[entry.mediaId];
    return picture === undefined ? [] : [{ ...entry, picture }];
  });
  if (pictures.length === 0) return null;
  return (
    <div className="gallery reaching">
      {block.title && <p className="block-title">{block.title}</p>}
      <ul className={pictures.length % 2 === 1 ? "odd" : undefined}>
        {pictures.map(({ picture, caption, altText }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one picture may hang in a gallery twice, and none moves.
          <li key={place}>
            <figure>
              <Picture
                picture={picture}
                crop="standard"
                sizes="(min-width: 75rem) 32rem, (min-width: 46rem) 18rem, 100vw"
                {...(altText !== undefined && { altText })}
              />
              <FigureCaption picture={picture} caption={caption} />
            </figure>
          </li>
        ))}
      </ul>
    </div>
  );
}
