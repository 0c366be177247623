import { accountActions, doorActions } from "./account-actions";
import { articleActions } from "./article-actions";
import { paperActions } from "./paper-actions";
import type { ActionRights } from "./rights";
import { staffActions } from "./staff-actions";
import { structureActions } from "./structure-actions";

/** Every action of the newsroom, in the order in which they are tried. */
export const actions: ActionRights = {
  ...articleActions,
  ...staffActions,
  ...structureActions,
  ...paperActions,
  ...accountActions,
  ...doorActions,
};
