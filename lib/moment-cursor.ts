/** Where a page of lines ends that are told newest first: the moment and the number of its last line. */
export function momentCursor({ at, id }: { at: Date; id: string }): string {
  return `${at.getTime()}-${id}`;
}

/** The last moment that a database's date can be compared with, and an address of ours can hold. */
const latest = Date.parse("9999-12-31T23:59:59.999Z");

/** Null for what is no cursor. */
export function readMomentCursor(cursor: string): { at: Date; id: bigint } | null {
  const [, time, id] = /^(\d{1,15})-(\d{1,18})$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined || Number(time) > latest) return null;
  return { at: new Date(Number(time)), id: BigInt(id) };
}
