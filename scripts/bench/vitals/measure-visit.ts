import path from "node:path";
import type { Browser, Page } from "playwright";

/** A screen as the lab has it: its size, how much slower its processor is than ours, and its network. */
export type Screen = {
  name: string;
  viewport: { width: number; height: number };
  slowdown: number;
  network: { latency: number; kilobitsDown: number };
};

/** Largest Contentful Paint and Interaction to Next Paint in milliseconds, Cumulative Layout Shift without a unit. */
export type Vitals = { lcp: number; inp: number; cls: number };

const observer = path.join(import.meta.dirname, "observe-vitals.js");

type Observed = typeof globalThis & { vitals?: Vitals };

/** One visit with an empty cache: the page is opened, its menu used, and it is read to its end. */
export async function measureVisit(browser: Browser, url: string, screen: Screen): Promise<Vitals> {
  const context = await browser.newContext({ viewport: screen.viewport });
  try {
    const page = await context.newPage();
    await slowDown(page, screen);
    await page.addInitScript({ path: observer });
    await page.goto(url, { waitUntil: "networkidle", timeout: 120_000 });
    const menu = page.getByText("Menu", { exact: true });
    await menu.click();
    await page.keyboard.press("Escape");
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let below = 0; below < height; below += screen.viewport.height) {
      await page.mouse.wheel(0, screen.viewport.height);
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(300);
    const found = await page.evaluate(() => (globalThis as Observed).vitals);
    if (found === undefined || found.lcp === 0) throw new Error(`The browser told nothing of ${url}.`);
    return found;
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page, { slowdown, network }: Screen): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const bytesASecond = (network.kilobitsDown * 1_000) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: network.latency,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  });
}
