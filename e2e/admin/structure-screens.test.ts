import { accessibilityFaults } from "../support/accessibility";
import { expect, type Page, test } from "../support/newsroom";
import { overflow } from "../support/reader";

const screens = [
  "/admin/articles/new",
  "/admin/account",
  "/admin/audit",
  "/admin/staff",
  "/admin/staff/invite",
  "/admin/sections",
  "/admin/sections/new",
  "/admin/topics",
  "/admin/topics/new",
  "/admin/contributors",
  "/admin/contributors/new",
  "/admin/redirects",
  "/admin/settings",
  "/admin/pings",
  "/admin/front",
  "/admin/front?slot=lead",
  "/admin/pictures/library",
  "/admin/pages",
  "/admin/pages/new",
];

/** The screens of one thing each, of which the demonstration has some. */
const screensOfOne = {
  "a section": "SELECT '/admin/sections/' || id AS path FROM section ORDER BY position LIMIT 1",
  "a topic": "SELECT '/admin/topics/' || id AS path FROM topic ORDER BY slug LIMIT 1",
  "a contributor": "SELECT '/admin/contributors/' || id AS path FROM contributor ORDER BY slug LIMIT 1",
  "a picture": "SELECT '/admin/pictures/library/' || id AS path FROM media ORDER BY id LIMIT 1",
  "a page": "SELECT '/admin/pages/' || slug AS path FROM page ORDER BY slug LIMIT 1",
  "a member of the staff who is signed in twice": `
    WITH member AS (SELECT id FROM staff ORDER BY id LIMIT 1), added AS (
      INSERT INTO session (token_hash, id, staff_id, ends_at)
      SELECT 'of ' || number || gen_random_uuid(), gen_random_uuid(), member.id, now() + interval '1 hour'
        FROM member, generate_series(1, 2) number)
    SELECT '/admin/staff/' || id AS path FROM member`,
};

async function expectClean(page: Page, path: string): Promise<void> {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const width of [1440, 820, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await overflow(page), `at ${width} px`).toBeLessThanOrEqual(0);
  }
  expect(faults).toEqual([]);
}

for (const path of screens) {
  test(`${path} is clean in light and dark, and nowhere wider than a telephone`, async ({ page, signIn }) => {
    await signIn("publisher");
    await expectClean(page, path);
  });
}

for (const [name, statement] of Object.entries(screensOfOne)) {
  test(`${name} is clean in light and dark, and nowhere wider than a telephone`, async ({ page, signIn, newsroom }) => {
    await signIn("publisher");
    const { rows } = await newsroom.query<{ path: string }>(statement);
    await expectClean(page, rows[0]?.path ?? "");
  });
}

for (const path of ["/admin/sign-in", "/admin/forgotten"]) {
  test(`${path} is clean in light and dark, and nowhere wider than a telephone`, ({ page }) => expectClean(page, path));
}
