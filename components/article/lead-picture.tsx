import { Caption } from "@/components/site/caption";
import { Picture } from "@/components/site/picture";
import type { PictureView } from "@/lib/views/picture-view";

/** The picture that the page opens with; what the browser should fetch first. */
export function LeadPicture({ picture }: { picture: PictureView | null }) {
  if (picture === null) return null;
  return (
    <figure className="lead-picture">
      <Picture picture={picture} crop="wide" sizes="(min-width: 90rem) 84rem, 100vw" eager />
      <Caption picture={picture} />
    </figure>
  );
}
