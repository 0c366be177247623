import type { Letter } from "@/server/mail/send-mail";

type Facts = { to: string; name: string; siteName: string; link: string };

/** The letter that comes with an invitation. */
export function invitationLetter({ to, name, siteName, link }: Facts): Letter {
  return {
    to,
    subject: `Your place in the newsroom of ${oneLine(siteName)}`,
    text: `Dear ${oneLine(name)},

you are invited to the newsroom of ${oneLine(siteName)}. Open this link within seven days to choose a password:

${link}

Whoever opens it first has your account: do not send it on.
`,
  };
}

/** The letter to somebody who has forgotten a password. */
export function resetLetter({ to, name, siteName, link }: Facts, good: "one hour" | "one day"): Letter {
  return {
    to,
    subject: `A new password for the newsroom of ${oneLine(siteName)}`,
    text: `Dear ${oneLine(name)},

open this link within ${good} to choose a new password for the newsroom of ${oneLine(siteName)}:

${link}

If nobody asked for it, let it be: your password stays as it is, and the link stops working by itself.
`,
  };
}

/** A name is one line, whatever stands in it: a line of its own could be taken for words of ours. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
