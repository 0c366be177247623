import type { ReplayPosition } from "./replay-position";

/** What has expired: tags, or everything when some may have been missed. */
export type Expired = {
  tags: readonly string[];
  everything: boolean;
  /** How far the table has been read with this; null when it does not come from there. */
  position: ReplayPosition | null;
};
