import { afterEach, describe, expect, it } from "vitest";
import { sendMail } from "@/server/mail/send-mail";
import { invitationLetter } from "@/server/mail/staff-letters";
import { startTestMailServer, type TestMailServer } from "@/server/mail/test-mail-server";

let server: TestMailServer | undefined;

afterEach(() => server?.close());

async function startMailServer(toRecipient?: string): Promise<TestMailServer> {
  server = await startTestMailServer(toRecipient);
  return server;
}

const mailFrom = "The Newsroom <newsroom@pilot.example>";
const facts = {
  to: "ines@pilot.example",
  name: "Ines",
  siteName: "The Pilot",
  link: "http://localhost/admin/invitation/x",
};

describe("sendMail", () => {
  it("hands a letter over, with sender, recipient and link", async () => {
    const { url, read } = await startMailServer();
    expect(await sendMail(invitationLetter(facts), { smtpUrl: url, mailFrom })).toEqual({ ok: true });
    const text = read();
    expect(text).toContain("MAIL FROM:<newsroom@pilot.example>");
    expect(text).toContain("RCPT TO:<ines@pilot.example>");
    expect(text).toContain("Subject: Your place in the newsroom of The Pilot");
    expect(text).toContain(facts.link);
    expect(text).not.toMatch(/text\/html/);
  });

  it("lets no name write lines of its own", async () => {
    const { url, received } = await startMailServer();
    const name = "Ines\r\nBcc: everybody@evil.example\r\n\r\nSee http://evil.example";
    await sendMail(invitationLetter({ ...facts, name, siteName: name }), { smtpUrl: url, mailFrom });
    expect(received.filter((line) => /^Bcc:|^See /.test(line))).toEqual([]);
    expect(received.filter((line) => line.startsWith("RCPT"))).toHaveLength(1);
  });

  it("says why when the server refuses", async () => {
    const { url } = await startMailServer("550 no such person");
    const result = await sendMail(invitationLetter(facts), { smtpUrl: url, mailFrom });
    expect(result).toMatchObject({
      ok: false,
      refusal: "mail-failed",
      reason: expect.stringContaining("no such person"),
    });
  });

  it("says why when there is no server, and gives no password away", async () => {
    const smtpUrl = "smtp://user:secret-word@127.0.0.1:9";
    const result = await sendMail(invitationLetter(facts), { smtpUrl, mailFrom });
    expect(result).toMatchObject({ ok: false, refusal: "mail-failed" });
    expect(JSON.stringify(result)).not.toContain("secret-word");
  });

  it("is not tried without a server in the configuration", async () => {
    const result = await sendMail(invitationLetter(facts), { smtpUrl: null, mailFrom: null });
    expect(result).toMatchObject({ ok: false, refusal: "no-mail-server" });
  });
});
