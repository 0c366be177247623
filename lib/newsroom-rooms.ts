import type { StaffActor } from "@/lib/actor";
import { may, type Permission } from "@/lib/permissions";

export type NewsroomRoom = { name: string; path: string };

/** The rooms of the newsroom in the order of the bar; one without a permission is open to everybody who is signed in. */
const rooms: readonly (NewsroomRoom & { permission?: Permission })[] = [
  { name: "Today", path: "/admin" },
  { name: "Articles", path: "/admin/articles" },
  { name: "Front", path: "/admin/front", permission: "arrange-fronts" },
  { name: "Pictures", path: "/admin/pictures/library", permission: "keep-pictures" },
  { name: "Topics", path: "/admin/topics", permission: "keep-topics" },
  { name: "Contributors", path: "/admin/contributors", permission: "keep-contributors" },
  { name: "Redirects", path: "/admin/redirects", permission: "keep-redirects" },
  { name: "Sections", path: "/admin/sections", permission: "keep-sections" },
  { name: "Pages", path: "/admin/pages", permission: "keep-pages" },
  { name: "Staff", path: "/admin/staff", permission: "keep-staff" },
  { name: "Audit", path: "/admin/audit", permission: "read-audit" },
  { name: "Settings", path: "/admin/settings", permission: "keep-settings" },
];

/** The rooms whose door is open to an actor. */
export function newsroomRooms(actor: StaffActor): NewsroomRoom[] {
  return rooms
    .filter(({ permission }) => permission === undefined || may(actor, permission))
    .map(({ name, path }) => ({ name, path }));
}
