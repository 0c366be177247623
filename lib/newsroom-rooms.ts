import type { StaffActor } from "@/lib/actor";
import { may, type Permission } from "@/lib/permissions";

export type NewsroomRoom = {
  name: string;
  path: string;
  /** Whether it stands in the bar itself, where daily work goes on, or behind "More". */
  isDaily: boolean;
};

type Room = Omit<NewsroomRoom, "isDaily"> & { permission?: Permission };

/** What is opened every day, in the order of the bar; one without a permission is open to everybody who is signed in. */
const daily: readonly Room[] = [
  { name: "Today", path: "/admin" },
  { name: "Articles", path: "/admin/articles" },
  { name: "Front", path: "/admin/front", permission: "arrange-fronts" },
  { name: "Pictures", path: "/admin/pictures/library", permission: "keep-pictures" },
];

/** What is looked after now and then. */
const more: readonly Room[] = [
  { name: "Topics", path: "/admin/topics", permission: "keep-topics" },
  { name: "Contributors", path: "/admin/contributors", permission: "keep-contributors" },
  { name: "Redirects", path: "/admin/redirects", permission: "keep-redirects" },
  { name: "Sections", path: "/admin/sections", permission: "keep-sections" },
  { name: "Pages", path: "/admin/pages", permission: "keep-pages" },
  { name: "Staff", path: "/admin/staff", permission: "keep-staff" },
  { name: "Audit", path: "/admin/audit", permission: "read-audit" },
  { name: "Pings", path: "/admin/pings", permission: "keep-settings" },
  { name: "Settings", path: "/admin/settings", permission: "keep-settings" },
];

/** The rooms whose door is open to an actor. */
export function newsroomRooms(actor: StaffActor): NewsroomRoom[] {
  const isOpen = ({ permission }: Room) => permission === undefined || may(actor, permission);
  const shown = (isDaily: boolean) => (room: Room) => ({ name: room.name, path: room.path, isDaily });
  return [...daily.filter(isOpen).map(shown(true)), ...more.filter(isOpen).map(shown(false))];
}
