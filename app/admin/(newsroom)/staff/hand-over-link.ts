import { db } from "@/server/db";
import { sendMail, sendsMail } from "@/server/mail/send-mail";
import { invitationLetter, resetLetter } from "@/server/mail/staff-letters";
import { getSite } from "@/server/site/get-site";

type Made = { kind: "invitation" | "reset"; token: string; name: string; email: string };

/** A new link, mailed where there is a mail server, and in any case shown once to whoever has made it. */
export async function handOverLink({ kind, token, name, email }: Made) {
  const { name: siteName, origin } = await getSite(db);
  const link = `${origin}/admin/${kind}/${token}`;
  const about =
    kind === "invitation" ? `The invitation for ${name}` : `The link with which ${name} sets a new password`;
  return { ok: true as const, said: await mailed(), shownOnce: { link, about } };

  async function mailed(): Promise<string> {
    if (!sendsMail()) return "This site sends no mail: hand the link below over yourself.";
    const facts = { to: email, name, siteName, link };
    const sent = await sendMail(kind === "invitation" ? invitationLetter(facts) : resetLetter(facts, "one day"));
    if (sent.ok) return `The link was mailed to ${email}.`;
    return `The link could not be mailed (${sent.reason}): hand it over yourself.`;
  }
}
