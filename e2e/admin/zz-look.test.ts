import { accessibilityFaults } from "../support/accessibility";
import { expect, test } from "../support/newsroom";

test("look", async ({ page, signIn, newsroom }) => {
  test.setTimeout(300_000);
  const me = await signIn("publisher", { name: "Ruth Penhallow" });
  const shots: [string, string][] = [
    ["staff", "/admin/staff"],
    ["invite", "/admin/staff/invite"],
    ["member", `/admin/staff/${me.id}`],
    ["account", "/admin/account"],
    ["audit", "/admin/audit"],
  ];
  for (const [name, path] of shots) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const faults = await accessibilityFaults(page);
    if (faults.length) console.log(name, faults.join("\n"));
    for (const [w, scheme] of [
      [1440, "light"],
      [390, "dark"],
    ] as const) {
      await page.setViewportSize({ width: w, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: `/tmp/shots-staff/${name}-${w}-${scheme}.png`, fullPage: true });
    }
  }
  await page.context().clearCookies();
  for (const [name, path] of [
    ["signin", "/admin/sign-in"],
    ["first", "/admin/first/x"],
    ["forgotten", "/admin/forgotten"],
  ] as const) {
    await page.goto(path);
    const faults = await accessibilityFaults(page);
    if (faults.length) console.log(name, faults.join("\n"));
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    await page.screenshot({ path: `/tmp/shots-staff/${name}-390.png`, fullPage: true });
  }
});
