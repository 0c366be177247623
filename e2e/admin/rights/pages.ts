import type { Right } from "./rights";
import type { Kept } from "./rows";

/** What `[id]` is in an address; an article where nothing is said, the colleague's and then one of the asker's own. */
type Subject = "staff" | Kept;

export type PageRight = {
  right: Right;
  query?: string;
  subject?: Subject;
  /** What is answered before the door: to somebody who is signed out, and to the staff. */
  answers?: readonly [number, number];
  /** Answers 404 to those who are signed out as well, instead of leading to the door. */
  isHidden?: true;
};

/** Pages by their address. */
export const pages: Readonly<Record<string, PageRight>> = {
  "/admin": { right: "staff" },
  "/admin/[...path]": { right: "door", answers: [404, 404] },
  "/admin/account": { right: "staff" },
  "/admin/articles": { right: "staff" },
  "/admin/articles/[id]": { right: { deed: "read" } },
  "/admin/articles/[id]/preview": { right: { deed: "read" } },
  "/admin/articles/[id]/revisions": { right: { deed: "read" } },
  "/admin/articles/new": { right: "staff" },
  "/admin/audit": { right: { permission: "read-audit" } },
  "/admin/contributors": { right: { permission: "keep-contributors" } },
  "/admin/contributors/[id]": { right: { permission: "keep-contributors" }, subject: "contributor" },
  "/admin/contributors/new": { right: { permission: "keep-contributors" } },
  "/admin/first/[token]": { right: "door", answers: [200, 200] },
  "/admin/forgotten": { right: "door", answers: [200, 200] },
  "/admin/front": { right: { permission: "arrange-fronts" } },
  "/admin/invitation/[token]": { right: "door", answers: [200, 200] },
  "/admin/pages": { right: { permission: "keep-pages" } },
  "/admin/pages/[slug]": { right: { permission: "keep-pages" } },
  "/admin/pages/new": { right: { permission: "keep-pages" } },
  "/admin/pictures/library": { right: { permission: "keep-pictures" } },
  "/admin/pictures/library/[id]": { right: { permission: "keep-pictures" }, subject: "media" },
  "/admin/pings": { right: { permission: "keep-settings" } },
  "/admin/preview/[articleId]": { right: { deed: "read" }, isHidden: true },
  "/admin/preview/front": { right: { permission: "arrange-fronts" }, isHidden: true },
  "/admin/preview/link/[token]": { right: "door", answers: [404, 404] },
  "/admin/redirects": { right: { permission: "keep-redirects" } },
  "/admin/reset/[token]": { right: "door", answers: [200, 200] },
  "/admin/sections": { right: { permission: "keep-sections" } },
  "/admin/sections/[id]": { right: { permission: "keep-sections" }, subject: "section" },
  "/admin/sections/new": { right: { permission: "keep-sections" } },
  "/admin/settings": { right: { permission: "keep-settings" } },
  // Whoever is in already is led on.
  "/admin/sign-in": { right: "door", answers: [200, 307] },
  "/admin/sign-in/code": { right: "door", answers: [307, 307] },
  "/admin/staff": { right: { permission: "keep-staff" } },
  "/admin/staff/[id]": { right: { permission: "keep-staff" }, subject: "staff" },
  "/admin/staff/invite": { right: { permission: "keep-staff" } },
  "/admin/topics": { right: { permission: "keep-topics" } },
  "/admin/topics/[id]": { right: { permission: "keep-topics" }, subject: "topic" },
  "/admin/topics/new": { right: { permission: "keep-topics" } },
};
