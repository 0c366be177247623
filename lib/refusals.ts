import { staffRefusals } from "@/lib/staff-refusals";

/** What a person is told of each refusal: what was wrong, and what to do. */
const sentences: Record<string, string> = {
  ...staffRefusals,
  "signed-out":
    "You are signed out. Sign in again in another window, then send this once more: nothing that you typed is lost.",
  "other-origin": "This did not come from a page of the newsroom. Open the newsroom in this browser and try again.",
  repeated: "This was done already. Load the page again to see what stands now.",
  "in-progress": "This is still being done. Wait a moment, then load the page again.",
  forbidden: "Your role does not allow this. Ask an editor or a publisher.",
  "not-found": "It is not there any more. Somebody may have removed it meanwhile.",
  stale: "Somebody has changed this since you opened it. Load the page again, then make your change.",
  "stale-revision": "Somebody has saved this article since you opened it. Look at the newer text first.",
  retracted: "This article was retracted, and its text is closed. Copy what you need into a new article.",
  "unknown-picture": "A picture of this article is not in the library any more. Choose another one.",
  taken: "This address is in use already. Choose another one.",
  malformed: "An address has small letters, digits and single hyphens between them, such as harbour-gates.",
  "too-long": "This is too long. Shorten it.",
  reserved: "This address is kept for the site itself. Choose another one.",
};

/** What somebody is told who tries too often: nobody is locked out, but each try comes later than the one before. */
export function waitSentence(seconds: number): string {
  const [count, unit] = seconds < 90 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  return `There were too many tries. Wait ${count} ${unit}${count === 1 ? "" : "s"}, then try again.`;
}

/** The sentences of a refusal; one that has none yet names itself, so that it is noticed. */
export function refusalSentences(refusal: string): string[] {
  return [sentences[refusal] ?? `This was refused (${refusal}). Load the page again and try once more.`];
}
