/** What a link is for: to make the first account, to take up an invitation, to set a new password. */
export type StaffLinkKind = "first" | "invitation" | "reset";
