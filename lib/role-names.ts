import type { StaffRole } from "@/lib/actor";

export const roleNames: Record<StaffRole, string> = {
  contributor: "Contributor",
  author: "Author",
  editor: "Editor",
  publisher: "Publisher",
};

/** What each role may do, in a line. */
export const roleRights: Record<StaffRole, string> = {
  contributor: "Writes drafts and hands them to an editor.",
  author: "Writes, and keeps what is their own; publishes it where the settings say so.",
  editor: "Writes, publishes and corrects every article; keeps fronts and topics.",
  publisher: "All of it, and sections, staff and settings.",
};
