/** The roles of staff, each of which may do what the one before it may; see lib/permissions.ts. */
export const staffRoles = ["contributor", "author", "editor", "publisher"] as const;

export type StaffRole = (typeof staffRoles)[number];

/** A member of staff who asks for something. */
export type StaffActor = {
  kind: "staff";
  id: string;
  name: string;
  role: StaffRole;
  /** The sections to which the rights are narrowed, those inside them included; null when they hold everywhere. */
  sectionIds: readonly string[] | null;
  /** Whether the newsroom lets authors publish what is their own. */
  authorsPublish: boolean;
  /** The key of the form that asks, under which the thing is done once; null where doing it twice does no harm. */
  requestKey: string | null;
};

/** Who does something: a member of staff, or a part of the product that acts by itself. */
export type Actor =
  | StaffActor
  | { kind: "system"; name: "import" | "demonstration" | "schedule" | "setup" | "sign-in" };

/** The actor as the audit trail names it: "Ruth Penhallow", or "system: import". */
export function actorName(actor: Actor): string {
  return actor.kind === "staff" ? actor.name : `system: ${actor.name}`;
}

/** The id under which the actor's work is kept; null for a part of the product. */
export function actorStaffId(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.id : null;
}
