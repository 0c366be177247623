import { tags } from "@/lib/cache-tags";
import type { FinishedPage } from "../reader-page";

const minute = 60_000;

/** What is kept: everything else is an answer to one reader, at one moment. */
const keptStatuses: ReadonlySet<number> = new Set([200, 301, 404, 410]);

export function isKept({ status }: FinishedPage): boolean {
  return keptStatuses.has(status);
}

/** Whether it is of an address that anybody can make up: of nothing, or with a query. There is no end of them. */
export function isMadeUp({ status, key }: { status: number; key: string }): boolean {
  return status === 404 || key.includes("?");
}

/**
 * Milliseconds after which a page is rendered again though nothing has changed. Changes are told by tags; this is for
 * what depends on the clock: an hour for most, a minute for a front and for pages that did not say what they show.
 */
export function ageOf(pageTags: readonly string[]): number {
  const isOfTheHour = pageTags.includes(tags.front) || pageTags.includes(tags.mostRead);
  const saysNothing = pageTags.every((tag) => tag.startsWith("path:"));
  return isOfTheHour || saysNothing ? minute : 60 * minute;
}

/** The tags of a page and of its address: whatever comes to stand there expires what stood there before. */
export function allTags(pageTags: readonly string[], path: string): string[] {
  return [...new Set([...pageTags, tags.path(path.split("/").map(decodeURIComponent).join("/"))])];
}

/** Dates are told in seconds: to whoever asks by date, two states of one second look the same. */
export function isOneSecond(before: number, after: number): boolean {
  return Math.floor(before / 1_000) >= Math.floor(after / 1_000);
}
