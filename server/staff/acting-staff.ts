import type { StaffActor } from "@/lib/actor";

/** A row of the table of staff as an actor, in what is done at the door, before there is a session to read one from. */
export function actingStaff(
  { id, name, role }: Pick<StaffActor, "id" | "name" | "role">,
  requestKey: string | null = null,
): StaffActor {
  return { kind: "staff", id, name, role, sectionIds: null, authorsPublish: false, requestKey };
}
