/** Where a page of lines ends that are told newest first: the moment and the number of its last line. */
export function momentCursor({ at, id }: { at: Date; id: string }): string {
  return `${at.getTime()}-${id}`;
}

/** Null for what is no cursor. */
export function readMomentCursor(cursor: string): { at: Date; id: bigint } | null {
  const [, time, id] = /^(\d{1,15})-(\d{1,18})$/.exec(cursor) ?? [];
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id: BigInt(id) };
}
