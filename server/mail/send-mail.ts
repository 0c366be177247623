import { createTransport } from "nodemailer";
import { env } from "@/server/env";

export type Letter = { to: string; subject: string; text: string };

export type SentMail = { ok: true } | { ok: false; refusal: "no-mail-server" | "mail-failed"; reason: string };

/** Milliseconds after which a mail server that is silent is given up: somebody waits for the answer. */
const patience = 10_000;

/** Whether letters can be sent at all: SMTP_URL and MAIL_FROM are set. */
export function sendsMail(): boolean {
  return env().smtpUrl !== null;
}

type MailServer = { smtpUrl: string | null; mailFrom: string | null };

/**
 * Hands a letter in plain text to the mail server, and says whether that has taken it. There is no outbox: every letter
 * carries a link that is shown to, or can be asked for again by, whoever sees that it failed.
 *
 * The reason of a failure is for somebody who keeps the site: the server's own words, without the password.
 */
export async function sendMail(letter: Letter, { smtpUrl, mailFrom }: MailServer = env()): Promise<SentMail> {
  if (smtpUrl === null || mailFrom === null) {
    return { ok: false, refusal: "no-mail-server", reason: "SMTP_URL and MAIL_FROM are not set." };
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Letters are text of ours: nothing in them may name a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: mailFrom, ...letter });
    return { ok: true };
  } catch (error) {
    return { ok: false, refusal: "mail-failed", reason: error instanceof Error ? error.message : String(error) };
  } finally {
    transport.close();
  }
}
