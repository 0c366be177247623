import type { ArticleDocument } from "@/blocks/document";
import type { CardView, TopicLink } from "@/lib/views/card-view";
import type { PictureView } from "@/lib/views/picture-view";

export type CorrectionKind = "clarification" | "correction" | "retraction";
export type CorrectionView = { id: string; kind: CorrectionKind; text: string; publishedAt: string };
/** What an editor lets readers know of a change. */
export type ChangeNoteView = { id: string; text: string; publishedAt: string };
export type CommentView = { id: string; name: string; text: string; createdAt: string };

/** A published article with everything its page shows. Times are ISO 8601 in UTC. */
export type ArticleView = CardView & {
  language: string;
  dateline: string;
  /** Of the body. */
  words: number;
  /** Null until an update of substance. */
  updatedAt: string | null;
  body: ArticleDocument;
  /** What the body's blocks name: pictures by media id, published articles by article id. */
  pictures: Record<string, PictureView>;
  articles: Record<string, CardView>;
  topics: TopicLink[];
  corrections: CorrectionView[];
  /** What has changed since it was first published, oldest first. */
  changes: ChangeNoteView[];
  /** "off": no comments part at all. "closed": what was said before can be read, nothing can be added. */
  comments: { policy: "off" | "closed"; total: number; list: CommentView[] };
  views: number;
  related: CardView[];
  /** In the same section: older and newer. */
  previous: CardView | null;
  next: CardView | null;
};
