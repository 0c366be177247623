import type { PictureView } from "@/lib/views/picture-view";
import { RunningText } from "./running-text";
import { type Text, textOf } from "./text";

/** The block's own caption, or that of the library, with the credit at the end of the line. */
export function FigureCaption({ picture, caption }: { picture: PictureView; caption?: Text | undefined }) {
  const text = caption ?? textOf(picture.caption);
  if (text.length === 0 && picture.credit === "") return null;
  return (
    <figcaption>
      <RunningText text={text} /> {picture.credit !== "" && <span className="credit">{picture.credit}</span>}
    </figcaption>
  );
}
