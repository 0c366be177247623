/**
 * Whether a row is still what the editor has read: "not-found" when it is gone, "stale" when somebody has saved since,
 * null when all is well. Nothing is expected of a row that is to be added.
 */
export function expectedRow(
  expected: { updatedAt: Date } | null,
  found: { updatedAt: Date } | null,
): "not-found" | "stale" | null {
  if (expected === null) return null;
  if (found === null) return "not-found";
  return found.updatedAt.getTime() === expected.updatedAt.getTime() ? null : "stale";
}
