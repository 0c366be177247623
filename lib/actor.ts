/** The roles of staff, each of which may do what the one before it may; see lib/permissions.ts. */
export const staffRoles = ["contributor", "author", "editor", "publisher"] as const;

export type StaffRole = (typeof staffRoles)[number];

/** Who does something: a member of staff, or a part of the product that acts by itself. */
export type Actor =
  | { kind: "staff"; id: string; name: string; role: StaffRole }
  | { kind: "system"; name: "import" | "demonstration" | "schedule" };

/** The actor as the audit trail names it: "Ruth Penhallow", or "system: import". */
export function actorName(actor: Actor): string {
  return actor.kind === "staff" ? actor.name : `system: ${actor.name}`;
}

/** The id under which the actor's work is kept; null for a part of the product. */
export function actorStaffId(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.id : null;
}
