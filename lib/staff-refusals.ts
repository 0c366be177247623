/** What is said of refusals at the door of the newsroom and about accounts: see lib/refusals.ts. */
export const staffRefusals: Record<string, string> = {
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
  "no-second-step": "There is no second step to change. Load the page again.",
};
