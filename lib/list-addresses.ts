import type { ListView } from "@/lib/views/list-view";

/** The addresses of the pages beside a page of a list, null where it ends; `query` is what the list was asked for. */
export function listAddresses(
  { newerCursor, olderCursor }: Pick<ListView, "newerCursor" | "olderCursor">,
  path: string,
  query = "",
): { newer: string | null; older: string | null } {
  const start = query === "" ? `${path}?` : `${path}?${query}&`;
  return {
    newer: newerCursor === null ? null : `${start}before=${newerCursor}`,
    older: olderCursor === null ? null : `${start}after=${olderCursor}`,
  };
}
