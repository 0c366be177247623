import type { StaffRole } from "@/lib/actor";

/** A line of the list of staff. */
export type StaffLine = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  /** The names of the sections to which the rights are narrowed; empty when they hold everywhere. */
  sections: string[];
  state: "open" | "invited" | "closed";
  hasSecondStep: boolean;
  lastSeenAt: Date | null;
};

/** What a publisher sees and changes of a member of staff. */
export type StaffMemberView = Omit<StaffLine, "sections" | "lastSeenAt"> & {
  sectionIds: string[];
  contributorId: string | null;
  sessions: SessionLine[];
  /** When it was last changed, as expected by the next change. */
  updatedAt: Date;
};

export type SessionLine = {
  id: string;
  /** The browser's name of itself; lib/browser-name.ts makes words of it. */
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
};

/** What is chosen from when a member of staff is invited or changed. */
export type StaffChoices = {
  sections: { id: string; name: string; isInner: boolean }[];
  contributors: { id: string; name: string }[];
};

/** One's own account. */
export type AccountView = {
  name: string;
  email: string;
  role: StaffRole;
  hasSecondStep: boolean;
  /** How many recovery codes have not been used. */
  recoveryCodes: number;
  passwordChangedAt: Date | null;
  sessions: (SessionLine & { isThis: boolean })[];
};
