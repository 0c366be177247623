import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { request as askHttp } from "node:http";
import { createServer, type Server } from "node:https";
import path from "node:path";
import { expect, test } from "playwright/test";
import { freePort } from "../../scripts/launch/free-port";
import { startTestMailServer, type TestMailServer } from "../../server/mail/test-mail-server";
import { accessibilityFaults } from "../support/accessibility";
import { OwnSite } from "../support/own-site";

// The door of a site that nobody works for yet, on a loopback and then behind a proxy that speaks TLS.
test.describe.configure({ mode: "serial", timeout: 240_000 });

const password = "four tide gauges hum";

let site: OwnSite;
let proxy: Server | undefined;
let mail: TestMailServer | undefined;
/** The site's own, once it stands behind the proxy. */
let origin = "";

test.beforeAll(async () => {
  site = await OwnSite.make();
});

test.afterAll(async () => {
  proxy?.close();
  mail?.close();
  await site?.remove();
});

test("the printed link makes the first account, which is signed in at once; and makes no second one", async ({
  page,
  browser,
}) => {
  await site.start([], { DEMO: "0" });
  const link = await site.firstLink();
  await page.goto(`${site.origin}/admin`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nobody works here yet");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The first account");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel("Your name").fill("Maud Ferrier");
  await page.getByLabel("Your e-mail address").fill("maud@pilot.example");
  await page.getByLabel("Password", { exact: true }).fill("maud ferrier");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Your name"), "what was typed stays").toHaveValue("Maud Ferrier");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).toHaveURL(`${site.origin}/admin`);
  await page.goto(`${site.origin}/admin/staff`);
  await expect(page.getByRole("main").getByRole("link", { name: "Maud Ferrier" })).toBeVisible();

  await page.goto(`${site.origin}/admin/articles/new`);
  await page.getByRole("link", { name: "Add the first section" }).click();
  await expect(page).toHaveURL(`${site.origin}/admin/sections/new`);

  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link is not good any more");
  await other.close();
  expect(await site.stop()).toBe(0);
});

/** Ends TLS as a proxy in front of a site does, with a certificate of its own. Resolves with its port. */
async function startProxy(port: number): Promise<void> {
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem"];
  const made = spawnSync("openssl", ["req", "-x509", "-days", "2", "-out", "cert.pem", ...subject, ...key], {
    cwd: site.directory,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`No certificate could be made: ${made.stderr}`);
  const file = (name: string) => readFileSync(path.join(site.directory, name));
  proxy = createServer({ key: file("key.pem"), cert: file("cert.pem") }, (asked, answer) => {
    const headers = { ...asked.headers, "x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.7" };
    const passed = askHttp(
      { port: site.port, host: "127.0.0.1", method: asked.method, path: asked.url, headers },
      (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      },
    );
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy?.listen(port, "127.0.0.1", resolve));
}

test("behind TLS the session's cookie is bound to this very host, and no other name of it opens anything", async ({
  browser,
}) => {
  const port = await freePort();
  origin = `https://localhost:${port}`;
  await startProxy(port);
  mail = await startTestMailServer();
  await site.start([], {
    ...{ DEMO: "0", SITE_URL: origin, TRUSTED_PROXIES: "127.0.0.1" },
    ...{ SMTP_URL: mail.url, MAIL_FROM: "newsroom@pilot.example" },
  });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${origin}/admin/sign-in`);
  await page.getByLabel("E-mail address").fill("maud@pilot.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  const signedIn = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Sign in" }).click();
  const given = (await (await signedIn).allHeaders())["set-cookie"] ?? "";
  await expect(page).toHaveURL(`${origin}/admin`);
  // The page that it leads to comes with the answer: the renderer asks itself for it, without TLS.
  expect(await site.printed(/is ready at/)).not.toContain("failed to get redirect response");
  expect(given).toMatch(/^__Host-broadsheet=[\w-]{43};/);
  for (const attribute of [/; Path=\/(;|$)/, /; Secure(;|$)/i, /; HttpOnly(;|$)/i, /; SameSite=lax(;|$)/i]) {
    expect(given).toMatch(attribute);
  }
  expect(given).not.toMatch(/; Domain=/i);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: "__Host-broadsheet", secure: true, httpOnly: true, domain: "localhost" });

  const token = cookie?.value ?? "";
  await context.clearCookies();
  for (const name of ["broadsheet", "__Secure-broadsheet"]) {
    await context.addCookies([{ name, value: token, domain: "localhost", path: "/", secure: true }]);
  }
  await page.goto(`${origin}/admin`);
  await expect(page).toHaveURL(`${origin}/admin/sign-in?next=%2Fadmin`);
  await context.close();
});

test("whoever has forgotten the password is sent a link, and nobody is told whether they are known", async ({
  browser,
}) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  for (const email of ["nobody@pilot.example", "maud@pilot.example"]) {
    await page.goto(`${origin}/admin/forgotten`);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send the letter" }).click();
    await expect(page.getByRole("form", { name: "Forgotten password" }).getByRole("status")).toHaveText(
      `If ${email} belongs to somebody on the staff, a letter with a link is on its way.`,
    );
  }
  const link = /https:\S+\/admin\/reset\/[\w-]{43}/;
  await expect.poll(() => mail?.read() ?? "").toMatch(link);
  expect(mail?.received.filter((line) => line.startsWith("RCPT"))).toEqual(["RCPT TO:<maud@pilot.example>"]);
  await page.goto(link.exec(mail?.read() ?? "")?.[0] ?? "");
  await page.getByLabel("New password", { exact: true }).fill("nine lanterns on a quay");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveURL(`${origin}/admin`);
  await context.close();
});
