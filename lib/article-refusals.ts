import type { WorkflowRefusal } from "@/lib/workflow";

/** Why an article cannot go this way from where it stands. */
const workflowRefusals: Record<WorkflowRefusal, string> = {
  trashed: "It is in the trash. Restore it first.",
  retracted: "It was retracted, and that is for good.",
  scheduled: "It is scheduled. Take it off the schedule first.",
  published: "Readers see it already. Unpublish it first.",
  "not-published": "Readers do not see it now, so there is nothing to change for them.",
  "never-published": "Readers have never seen it, so there is nothing to take back. Put it into the trash instead.",
  "not-unpublished": "Only what was unpublished can be put back.",
  "not-in-review": "It is not in review any more. Load the page again to see where it stands.",
  "not-scheduled": "It is on no schedule.",
  "not-trashed": "It is not in the trash.",
  "no-changes": "Readers see this very text already. Change something first.",
};

/** What a person is told of each refusal of the verbs in server/articles/ and server/previews/. */
export const articleRefusals: Record<string, string> = {
  ...workflowRefusals,
  embargoed: "It is under an embargo. Wait for its end, or have somebody lift it who has the right to.",
  "embargo-forbidden": "Only an editor can set, move or lift an embargo.",
  "embargo-after-schedule": "It is scheduled for a time before this embargo would end. Move the schedule first.",
  "before-embargo": "It is under an embargo that ends after this time. Choose a later time.",
  "seen-at-once": "Readers would see this at once, and you may not publish. Ask an editor.",
  "stale-facts": "Somebody else has changed this since you opened it. Choose which of both stands.",
  checklist: "Something on the checklist is not met. Mend it; an editor can also publish it as it is, with a reason.",
  "skipped-time": "Clocks are put forward over this time, so that it does not exist. Choose the time before or after.",
  "doubled-time": "Clocks are put back over this time, so that it comes twice. Choose the first or the second.",
  "malformed-time": "This is no date and time. Choose a day and a time.",
  "in-the-past": "This time has passed. Choose a later one, or publish it now.",
  "nothing-to-note":
    "Readers have seen nothing of it yet, so there is no change to tell them of. Leave the note empty.",
  "note-too-long": "The note is too long. Shorten it.",
  "empty-note": "Write a note that says what is to be done.",
  empty: "Write what readers are to be told.",
  "notice-too-long": "The notice has more than 2,000 characters. Shorten it.",
  "broken-character": "This text holds a broken character: paste it again as plain text, or type it.",
  "unknown-section": "This section is not there any more. Choose another one.",
  "no-section": "There is no section that is open to you. Ask a publisher to add one.",
  "unknown-picture": "This picture is not in the library any more. Choose another one.",
  "unknown-topic": "One of these topics is not there any more. Load the page again.",
  "unknown-contributor": "One of these contributors is not there any more. Load the page again.",
  "unknown-staff": "This person has no account any more. Choose somebody else.",
  "no-such-revision": "There is no such revision of this article.",
  "no-such-block": "That revision has no such part.",
  "bad-span": "A link is good for 1 to 30 days. Choose a number of days between them.",
  "no-articles": "Choose at least one article.",
  "too-many-articles": "Choose at most 200 articles at once.",
  "undone-already": "This was undone already.",
  "too-late-to-undo": "This was done more than an hour ago. Change the articles one by one.",
};
