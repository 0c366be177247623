import type { ArticleKind } from "@/lib/article-kind";
import type { ArticleStage, Transition } from "@/lib/workflow";

/** An article as the newsroom's lists show it: what it is being worked on as, and not what readers see. */
export type DeskArticleView = {
  id: string;
  /** The number of the working revision. */
  revision: number;
  stage: ArticleStage;
  headline: string;
  slugline: string;
  kind: ArticleKind;
  section: { slug: string; name: string };
  contributors: string[];
  /** Null for what was brought in. */
  owner: { id: string; name: string } | null;
  words: number;
  /** Moments are ISO 8601 in UTC. */
  updatedAt: string;
  /** Who saved the working revision; null for a part of the product. */
  changedBy: string | null;
  scheduledFor: string | null;
  /** Whether its time has passed and readers do not see it yet. */
  isOverdue: boolean;
  embargoedUntil: string | null;
  reviewRequestedAt: string | null;
  listedAt: string | null;
  trashedAt: string | null;
  /** What the reader of the list can do with it now. */
  deeds: Transition[];
  /** Its address on the site, while readers see it there. */
  url: string | null;
};
