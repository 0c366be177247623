import type { ListPlace } from "@/lib/views/list-view";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The place in a list that an address asks for; a key that is given twice counts by its first value. */
export async function listPlace(searchParams: SearchParams): Promise<ListPlace> {
  const { after, before } = await searchParams;
  return { after: firstOf(after), before: firstOf(before) };
}

export function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The address of a page of a list, as its canonical link names it. */
export function placeAddress(path: string, { after, before }: ListPlace): string {
  if (after !== undefined) return `${path}?${new URLSearchParams({ after })}`;
  return before === undefined ? path : `${path}?${new URLSearchParams({ before })}`;
}
