import { type Actor, type StaffRole, staffRoles } from "@/lib/actor";

/** The least role that may do each thing. System actors may do all of it: what they may be asked for is code of ours. */
const leastRole = {
  /** Write an article that one has begun oneself. */
  "write-own-article": "contributor",
  /** Write an article that a colleague has begun. */
  "write-any-article": "editor",
  /** Publish, correct, withdraw and move articles. */
  "publish-articles": "editor",
  "arrange-fronts": "editor",
  "keep-topics": "editor",
  "keep-contributors": "editor",
  "keep-pictures": "author",
  "keep-sections": "publisher",
  "keep-pages": "publisher",
  "keep-settings": "publisher",
} as const satisfies Record<string, StaffRole>;

export type Permission = keyof typeof leastRole;

/** Whether an actor may do this. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "system") return true;
  return staffRoles.indexOf(actor.role) >= staffRoles.indexOf(leastRole[permission]);
}
