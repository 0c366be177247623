import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";

const guidelines = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Beyond AA: text is held to 7:1, and what is touched to a size. */
const further = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };

/** The rules whose answer can differ when nothing but the colours does. */
const ofColour = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

/**
 * Every violation that axe finds, in a line: which rule, and where. Reader pages hold no frames of others, so axe need
 * not open a page of its own to collect from them.
 */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const results = await axe.setLegacyMode(true).analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary.replace(/\s+/g, " ")}`),
  );
}

/** What axe finds on the page in light, by all rules, and in dark by those of colour: the markup is the same. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await violations(new AxeBuilder({ page }).options({ runOnly: guidelines, rules: further }));
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await violations(new AxeBuilder({ page }).withRules(ofColour));
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}
