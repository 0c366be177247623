import { wallTimeMeaning } from "@/lib/schedule-time";

/**
 * When something is over, as a person wrote it in the site's time zone ("2026-03-29T02:30"); null for never. A time that
 * the change of clocks skips or doubles is asked about: an hour more or less does no harm to an end.
 */
export function readEndTime(
  wallTime: string,
  timeZone: string,
): { ok: true; at: Date | null } | { ok: false; refusal: "invalid"; problems: string[] } {
  if (wallTime === "") return { ok: true, at: null };
  const meaning = wallTimeMeaning(wallTime.slice(0, 16), timeZone);
  const refused = (problem: string) => ({ ok: false as const, refusal: "invalid" as const, problems: [problem] });
  switch (meaning.kind) {
    case "exact":
      return { ok: true, at: meaning.instant };
    case "skipped":
      return refused("Clocks are put forward then, and this time does not exist. Choose one an hour later.");
    case "doubled":
      return refused("Clocks are put back then, and this time comes twice. Choose one an hour earlier or later.");
    case "malformed":
      return refused("The end is no date with a time. Write it as 2026-03-29 18:30.");
  }
}
