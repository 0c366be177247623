import type { PictureView } from "@/lib/views/picture-view";

/** What a picture means and who made it; nothing at all when neither is known. */
export function Caption({ picture, text = picture.caption }: { picture: PictureView; text?: string }) {
  if (text === "" && picture.credit === "") return null;
  return (
    <figcaption>
      {text !== "" && <>{text} </>}
      {picture.credit !== "" && <span className="credit">{picture.credit}</span>}
    </figcaption>
  );
}
