import type { ArticleDocument } from "@/blocks/document";
import type { CardOption } from "@/lib/editor/card-option";
import type { PictureView } from "@/lib/views/picture-view";

/** A page of the newsroom in its list. */
export type KeptPageLine = { slug: string; title: string; updatedAt: string };

/** A page to be written in, with everything that its body names. */
export type KeptPageView = KeptPageLine & {
  description: string;
  body: ArticleDocument;
  pictures: Record<string, PictureView>;
  cards: Record<string, CardOption>;
};
