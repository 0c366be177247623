import { articleRefusals } from "@/lib/article-refusals";
import { staffRefusals } from "@/lib/staff-refusals";

/** What a person is told of each refusal: what was wrong, and what to do. */
const sentences: Record<string, string> = {
  ...articleRefusals,
  ...staffRefusals,
  "signed-out":
    "You are signed out. Sign in again in another window, then send this once more: nothing that you typed is lost.",
  "other-origin": "This did not come from a page of the newsroom. Open the newsroom in this browser and try again.",
  repeated: "This was done already. Load the page again to see what stands now.",
  "in-progress": "This is still being done. Wait a moment, then load the page again.",
  "holds-sections": "Other sections lie inside this one. Take them out, or remove them, first.",
  "holds-articles": "Articles stand in this section. Choose the section to which they move.",
  "narrows-staff":
    "The rights of some staff are narrowed to this section, and would hold everywhere without it. Choose the section to which they move.",
  "not-an-order": "The order did not hold every section once. Load the page again, then move the section.",
  "unknown-parent": "The section around it is not there any more. Load the page again.",
  "nested-too-deep": "Sections lie inside one another one level deep. Take out what lies inside first.",
  "no-topic-to-merge": "No topic has this address. Choose the topic from the list, by its address.",
  "same-topic": "A topic cannot be merged into itself. Choose another one.",
  "in-use": "It is still in use. Look at where it is used, and take it out there first.",
  "in-bylines": "Articles name this contributor. Change their bylines first.",
  "joined-with-staff": "A member of staff goes by this byline. Let the contributor stand alone first.",
  "unknown-staff": "This member of staff is not there any more. Load the page again.",
  "joined-elsewhere": "This member of staff is joined with another contributor already. Part them there first.",
  "unknown-picture": "This picture is not in the library any more. Choose another one.",
  "bad-source":
    "The address that leads away begins with a slash, such as /2019/old-page, or is a whole address of the former site.",
  "bad-target": "A redirect leads to an address of this site, such as /world. It never leads to another site.",
  standing: "Something stands at this address, so that no redirect from it would be followed.",
  redirected: "This address leads somewhere else already. Remove that redirect first.",
  loop: "This would lead in a circle: the target leads back to this address.",
  "target-gone": "The article there cannot be read any more. Choose another target.",
  unread: "Two addresses were expected here, the former one and the new one.",
  "no-lines":
    "The list holds no line with two addresses. Write one redirect on each line: the former address, then the new one.",
  "too-many-lines": "This list is longer than 2,000 lines. Divide it.",
  "already-ended": "The end lies in the past. Choose a later one.",
  "nothing-to-publish": "There is nothing to publish: what you see is what readers see.",
  "published-since":
    "Another arrangement has come before readers since you opened this. Load the page again and compare the two.",
  "breaking-without-end": "Say when the breaking line is over: it then goes by itself.",
  forbidden: "Your role does not allow this. Ask an editor or a publisher.",
  "not-found": "It is not there any more. Somebody may have removed it meanwhile.",
  stale: "Somebody has changed this since you opened it. Load the page again, then make your change.",
  "stale-revision": "Somebody has saved this article since you opened it. Look at the newer text first.",
  retracted: "This article was retracted, and its text is closed. Copy what you need into a new article.",
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
