import type { ArticleText } from "@/lib/article-text";

/** An article as it is opened to be written: its working revision. */
export type ArticleForEditing = {
  id: string;
  revision: number;
  text: ArticleText;
  /** BCP 47; what the text is spelled in. */
  language: string;
  /** ISO time of the revision, and who made it: "" for a part of the product. */
  savedAt: string;
  savedBy: string;
  /** Whether that is who opens it. */
  isOwn: boolean;
};
