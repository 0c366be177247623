import { hrefSchema } from "@/lib/href";

/** What somebody typed as an address, as one that may stand in a link; null when it cannot be one. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  const guesses = [address, ...guessed(address)];
  return guesses.find((guess) => hrefSchema.safeParse(guess).success) ?? null;
}

function guessed(address: string): string[] {
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return [`mailto:${address}`];
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u.test(address)) return [`https://${address}`];
  return [];
}
