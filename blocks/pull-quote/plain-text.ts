import type { PullQuote } from "./schema";

/** Empty: a pull quote repeats words that stand in the article already, and must not be found or counted twice. */
export function pullQuotePlainText(_block: PullQuote): string {
  return "";
}
