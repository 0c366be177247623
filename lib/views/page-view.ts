import type { ArticleDocument } from "@/blocks/document";
import type { CardView } from "@/lib/views/card-view";
import type { PictureView } from "@/lib/views/picture-view";

/** What a newsroom says of itself: about, contact, standards, privacy. */
export type PageView = {
  slug: string;
  url: string;
  title: string;
  description: string;
  body: ArticleDocument;
  /** What the body's blocks name: pictures by media id, published articles by article id. */
  pictures: Record<string, PictureView>;
  articles: Record<string, CardView>;
  /** ISO 8601 in UTC; null for a standard page that the newsroom has not written yet. */
  updatedAt: string | null;
};
