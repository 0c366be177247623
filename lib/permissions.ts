import { type Actor, type StaffRole, staffRoles } from "@/lib/actor";

/**
 * The least role that may do each thing that is not done to one article; for those see lib/article-rights.ts. System
 * actors may do all of it: what they may be asked for is code of ours.
 */
const leastRole = {
  "begin-articles": "contributor",
  "keep-pictures": "author",
  /** See every article and what is due, whoever's it is. */
  "read-newsroom": "editor",
  "arrange-fronts": "editor",
  "keep-topics": "editor",
  "keep-contributors": "editor",
  "keep-redirects": "editor",
  "read-audit": "publisher",
  "keep-sections": "publisher",
  "keep-pages": "publisher",
  "keep-settings": "publisher",
  "keep-staff": "publisher",
} as const satisfies Record<string, StaffRole>;

export type Permission = keyof typeof leastRole;

export const permissions = Object.keys(leastRole) as Permission[];

/** What belongs to no section is closed to those whose rights are narrowed to some, whatever their role. */
const siteWide: ReadonlySet<Permission> = new Set<Permission>([
  "keep-redirects",
  "read-audit",
  "keep-sections",
  "keep-pages",
  "keep-settings",
  "keep-staff",
]);

/** Whether an actor may do this. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "system") return true;
  if (actor.sectionIds !== null && siteWide.has(permission)) return false;
  return staffRoles.indexOf(actor.role) >= staffRoles.indexOf(leastRole[permission]);
}
