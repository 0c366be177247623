import { totpCode } from "../../server/staff/totp";
import { accessibilityFaults } from "../support/accessibility";
import { addMember, expect, type Page, test } from "../support/newsroom";

const password = "four tide gauges hum";

async function signInByHand(page: Page, email: string, given = password): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(given);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Why a form was refused; the framework keeps an empty alert of its own on every page. */
const refusalOn = (page: Page) => page.getByRole("form").getByRole("alert");

/** As somebody does who clicks again when the first answer has come and its page has not: the browser shows the second. */
async function sendTwice(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const first = await route.fetch({ maxRedirects: 0 });
    const given = first.headers()["set-cookie"] ?? "";
    const [cookie = ""] = given.split(";");
    const headers = { ...(await route.request().allHeaders()), cookie };
    const second = await route.fetch({ maxRedirects: 0, headers });
    await route.fulfill({ response: second, headers: { ...second.headers(), "set-cookie": given } });
  });
}

test("whoever is not signed in is led to the door, and back to where they wanted to go", async ({ page, newsroom }) => {
  const member = await addMember(newsroom, "editor", { password });
  await page.goto("/admin/account");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Faccount$/);
  await signInByHand(page, member.email, "not the password");
  await expect(refusalOn(page)).toContainText("do not belong together");
  await expect(page.getByLabel("E-mail address"), "what was typed stays").toHaveValue(member.email);
  await signInByHand(page, member.email.toUpperCase());
  await expect(page).toHaveURL(/\/admin\/account$/);
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ name: "broadsheet", httpOnly: true, sameSite: "Lax", path: "/" });
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
  await page.goto("/admin/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("the door works before any script has come, and leads to no other site", async ({
  browser,
  newsroom,
  baseURL,
}) => {
  const member = await addMember(newsroom, "author", { password });
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto("/admin/sign-in?next=//evil.example/admin");
  await signInByHand(page, member.email, "not the password");
  await expect(refusalOn(page)).toContainText("do not belong together");
  await expect(page.getByLabel("E-mail address")).toHaveValue(member.email);
  await signInByHand(page, member.email);
  await expect(page).toHaveURL(`${baseURL}/admin`);
  await context.close();
});

test("somebody is invited, comes in, and gets a second step", async ({ page, signIn, browser, baseURL }) => {
  await signIn("publisher", { password });
  await page.goto("/admin/staff/invite");
  const email = `ines-${Date.now()}@pilot.example`;
  await page.getByLabel("Name").fill("Ines Rao");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Author", { exact: false }).check();
  await page.getByRole("button", { name: "Make the invitation" }).click();
  const link = await page.getByLabel("The invitation for Ines Rao").inputValue();
  expect(link).toMatch(/\/admin\/invitation\/[\w-]{43}$/);

  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const hers = await context.newPage();
  await hers.goto(link);
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Welcome, Ines Rao");
  await hers.getByLabel("Password", { exact: true }).fill("password123456");
  await hers.getByRole("button", { name: "Come in" }).click();
  await expect(refusalOn(hers)).toContainText("everybody tries");
  await hers.getByLabel("Password", { exact: true }).fill(password);
  await hers.getByRole("button", { name: "Come in" }).click();
  await expect(hers).toHaveURL(`${baseURL}/admin`);

  await hers.goto("/admin/account");
  expect(await accessibilityFaults(hers)).toEqual([]);
  const key = (await hers.locator(".totp-key").textContent())?.replaceAll(" ", "");
  await hers.getByLabel("Code").fill(totpCode(key ?? "", new Date()));
  await hers.getByLabel("Your password", { exact: true }).fill(password);
  await hers.getByRole("button", { name: "Turn the second step on" }).click();
  const codes = hers.getByRole("listitem").filter({ hasText: /^[a-z2-9]{6}-/ });
  await expect(codes).toHaveCount(10);
  const [recovery = "", another = ""] = await codes.allInnerTexts();

  await context.clearCookies();
  await hers.goto("/admin/sign-in");
  await signInByHand(hers, email);
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Second step");
  await hers.getByLabel("Code").fill("000000");
  await hers.getByRole("button", { name: "Sign in" }).click();
  await expect(refusalOn(hers)).toContainText("This code is not good");
  await hers.getByLabel("Code").fill(recovery);
  await hers.getByRole("button", { name: "Sign in" }).click();
  await expect(hers).toHaveURL(`${baseURL}/admin`);

  await context.clearCookies();
  await hers.goto("/admin/sign-in");
  await signInByHand(hers, email);
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Second step");
  await sendTwice(hers, "**/admin/sign-in/code*");
  await hers.getByLabel("Code").fill(another);
  await hers.getByRole("button", { name: "Sign in" }).click();
  await expect(hers, "sent twice").toHaveURL(`${baseURL}/admin`);

  await hers.goto(link);
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("This link is not good any more");
  await context.close();
});

test("an account is closed, and what was open is shut at once", async ({
  page,
  signIn,
  browser,
  newsroom,
  baseURL,
}) => {
  await signIn("publisher");
  const other = await addMember(newsroom, "author", { name: "Tobias Achterberg" });
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  await context.addCookies([{ name: "broadsheet", value: other.token, url: baseURL ?? "" }]);
  const theirs = await context.newPage();
  await theirs.goto("/admin/account");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Tobias Achterberg");
  await page.goto(`/admin/staff/${other.id}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Close the account" }).click();
  await expect(page.getByText("is signed out everywhere"), "it is asked about").toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole("heading", { level: 1 }), "nothing was done yet").toHaveText("Tobias Achterberg");
  await page.getByRole("button", { name: "Yes: close the account" }).click();
  await expect(page.getByText("The account is closed")).toBeVisible();
  await theirs.reload();
  await expect(theirs).toHaveURL(/sign-in/);
  await page.getByRole("button", { name: "Open the account again" }).click();
  await expect(page.getByText("The account is open.")).toBeVisible();
  await page.goto("/admin/audit");
  await expect(page.getByRole("row").filter({ hasText: "Reopen account" }).first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
});

test("the trail is exported for those who may read it", async ({ page, signIn }) => {
  await signIn("publisher");
  await page.goto("/admin/audit");
  const csv = await page.request.get("/admin/audit/export?format=csv");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect((await csv.text()).split("\r\n")[0]).toBe("id,at,actor,action,subject,subjectId,details");
  const lines = (await (await page.request.get("/admin/audit/export?format=jsonl")).text()).trim().split("\n");
  expect(JSON.parse(lines[0] ?? "")).toHaveProperty("action");
});
