import type { ScheduleRefusal } from "@/lib/schedule-refusal";
import type { CorrectionView } from "@/lib/views/article-view";
import type { ArticleStage, Transition } from "@/lib/workflow";

/** Where an article stands, and what this person can do with it: what the panel for publishing shows. Times in ISO 8601. */
export type WorkflowView = {
  articleId: string;
  stage: ArticleStage;
  deeds: Transition[];
  /** What else the actor may do here that is no transition. */
  may: { overrideChecklist: boolean; embargo: boolean; assign: boolean; sharePreview: boolean; approveNotes: boolean };
  owner: { id: string; name: string } | null;
  section: { id: string; slug: string; name: string; isChosen: boolean };
  slug: string;
  slugByHand: boolean;
  /** Its address; readers find it there while `isLive`. */
  url: string;
  isLive: boolean;
  workingRevision: number;
  liveRevision: number | null;
  firstPublishedAt: string | null;
  substantivelyUpdatedAt: string | null;
  embargoedUntil: string | null;
  reviewRequestedAt: string | null;
  returned: { at: string; by: string; note: string } | null;
  schedule: {
    for: string;
    revision: number;
    by: string;
    substantive: boolean;
    changeNote: string;
    refusal: ScheduleRefusal | null;
  } | null;
  retractionNotice: string;
  corrections: CorrectionView[];
  /** What readers are told of changes, newest first; those that are not approved are seen by nobody else. */
  changeNotes: { id: string; text: string; publishedAt: string; isApproved: boolean }[];
  /** By which language and time zone times are meant. */
  timeZone: string;
};
