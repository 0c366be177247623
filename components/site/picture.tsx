import { type Crop, mediaUrl, narrowScreen, phoneFiles } from "@/lib/media-variants";
import type { PictureView } from "@/lib/views/picture-view";

/**
 * A picture in one of its crops; the browser takes the file that fits. `sizes` is the width at which the layout shows
 * it, in the words of the img element. Pictures above the fold are `eager`; all others wait until they are near.
 */
export function Picture(props: { picture: PictureView; crop: Crop; sizes: string; eager?: boolean; altText?: string }) {
  const { picture, crop, sizes, eager = false, altText = picture.altText } = props;
  const files = picture.files[crop];
  const largest = files.at(-1);
  if (largest === undefined) return null;
  const forPhones = phoneFiles(picture, crop).map((file) => ({ ...file, url: mediaUrl(picture, file, "avif") }));
  return (
    <picture>
      {forPhones.length > 0 && (
        <source media={narrowScreen} type="image/avif" srcSet={setOf(forPhones)} sizes={sizes} />
      )}
      <img
        src={largest.url}
        srcSet={setOf(files)}
        sizes={sizes}
        width={largest.width}
        height={largest.height}
        alt={altText}
        decoding="async"
        {...(eager ? { fetchPriority: "high" as const } : { loading: "lazy" as const })}
      />
    </picture>
  );
}

function setOf(files: readonly { url: string; width: number }[]): string {
  return files.map((file) => `${file.url} ${file.width}w`).join(", ");
}
