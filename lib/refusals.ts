/** What a person is told of each refusal: what was wrong, and what to do. */
const sentences: Record<string, string> = {
  "signed-out":
    "You are signed out. Sign in again in another window, then send this once more: nothing that you typed is lost.",
  "other-origin": "This did not come from a page of the newsroom. Open the newsroom in this browser and try again.",
  repeated: "This was done already. Load the page again to see what stands now.",
  "wrong-sign-in":
    "This e-mail address and this password do not belong together. Check both, or ask for a new password.",
  "wrong-code":
    "This code is not good: take the one that your authenticator shows now, or a recovery code not used yet.",
  "wrong-password": "This is not your present password. Type it once more.",
  "sign-in-again": "Too much time has passed since you gave your password. Sign in again.",
  busy: "Many people are signing in at this moment. Try again in a few seconds.",
  "link-over":
    "This link is not good any more: it was used, replaced by a newer one, or is too old. Ask for a new one.",
  "password-too-short": "A password has at least 12 characters. Four words of your own are easy to remember.",
  "password-too-long": "A password has at most 128 characters.",
  "password-common": "This password is among the first that everybody tries. Choose one that is your own.",
  "password-pattern": "This password is a pattern that programs try first. Choose words that are your own.",
  "password-personal":
    "This password says who it belongs to. Choose one without your name, address or the paper's name.",
  "last-publisher": "Nobody could let people in after this: make somebody else a publisher for all sections first.",
  "email-taken": "Somebody on the staff has this e-mail address already.",
  "contributor-taken": "Another member of staff is joined with this contributor already.",
  "unknown-section": "One of the sections is not there any more. Load the page again.",
  "unknown-contributor": "This contributor is not there any more. Load the page again.",
  "not-invited": "This account has been taken up already. Make a link for a new password instead.",
  "not-taken-up": "The invitation has not been taken up yet: make a new invitation link.",
  "no-second-step": "There is no second step to change. Load the page again.",
  "in-progress": "This is still being done. Wait a moment, then load the page again.",
  forbidden: "Your role does not allow this. Ask an editor or a publisher.",
  "not-found": "It is not there any more. Somebody may have removed it meanwhile.",
  stale: "Somebody has changed this since you opened it. Load the page again, then make your change.",
  "stale-revision": "Somebody has saved this article since you opened it. Look at the newer text first.",
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
