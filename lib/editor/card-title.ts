import { embedPlayer } from "@/lib/embed-providers";

/** A title for the card of an address whose page nobody has described yet. */
export function cardTitle(address: string): string {
  const player = embedPlayer(address);
  if (player !== null) return `On ${player.provider}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
}
