import type { Deed } from "./use-deeds";

/** The server's actions for one article, as its page hands them on. */
export type ArticleActions = Record<
  | "publish"
  | "schedule"
  | "unschedule"
  | "review"
  | "takeBack"
  | "giveBack"
  | "correct"
  | "unpublish"
  | "putBack"
  | "retract"
  | "move"
  | "saveDetails"
  | "trash"
  | "restore"
  | "assign"
  | "duplicate"
  | "approveNote"
  | "removeNote"
  | "makeLink"
  | "revokeLink",
  Deed
>;
