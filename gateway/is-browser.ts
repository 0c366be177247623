import type { IncomingMessage } from "node:http";

/** Whether what is asked for will be shown as a page: readers of feeds and crawlers do not ask for one. */
export function isBrowser({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes("text/html") ?? false;
}
