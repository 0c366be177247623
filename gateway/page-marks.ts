import { pageMarkNames, pageStatuses } from "@/lib/page-marks";

/** The marks as they stood in a page, by name. */
export type FoundMarks = ReadonlyMap<string, string>;

export type ReadMarks = { status: number; location: string | null; tags: string[] };

const names: ReadonlySet<string> = new Set(Object.values(pageMarkNames));

export function isPageMark(name: string | null): name is string {
  return name !== null && names.has(name);
}

/**
 * The status, target and cache tags that a page asks for. A page may only ask for the statuses of lib/page-marks.ts and
 * only send the reader to an address of this site.
 */
export function readPageMarks(
  marks: FoundMarks,
): { ok: true; marks: ReadMarks } | { ok: false; refusal: "unknown-status" | "unsafe-location" } {
  const status = Number(marks.get(pageMarkNames.status) ?? "200");
  if (!pageStatuses.some((known) => known === status)) return { ok: false, refusal: "unknown-status" };
  const location = marks.get(pageMarkNames.location) ?? null;
  if ((status === 301) !== (location !== null)) return { ok: false, refusal: "unsafe-location" };
  if (location !== null && !isSafeLocation(location)) return { ok: false, refusal: "unsafe-location" };
  const tags = (marks.get(pageMarkNames.tags) ?? "").split(" ").filter((tag) => tag !== "");
  return { ok: true, marks: { status, location, tags } };
}

/** A path of this site in printable ASCII: one slash first, no backslash, which browsers read as a slash. */
export function isSafeLocation(location: string): boolean {
  if (!location.startsWith("/") || location.startsWith("//") || location.length > 2_048) return false;
  for (let index = 0; index < location.length; index += 1) {
    const code = location.charCodeAt(index);
    if (code <= 0x20 || code >= 0x7f || code === 0x5c) return false;
  }
  return true;
}
