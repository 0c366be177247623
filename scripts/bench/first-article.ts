// `npm run bench:first-article`: how a new user comes from the link that the first start prints to an article before
// readers, as a table for docs/measurements.md: clicks, keys, and the time that the site takes of it.
import os from "node:os";
import { chromium, type Locator, type Page } from "playwright";
import { OwnSite } from "../../e2e/support/own-site";
import { buildSite } from "../launch/build-site";
import { findChromium } from "../testing/chromium.mjs";

/**
 * Seconds that a person needs, by the keystroke-level model (Card, Moran and Newell 1980): a key of an average typist, a
 * click with the way of the hand and the pointer to it, and a moment to think before each.
 */
const person = { key: 0.28, click: 1.1 + 0.2 + 0.4, thought: 1.35 };

const headline = "Harbour gates open at noon";
const paragraphs = [
  "The gates of the inner harbour opened at noon on Thursday, eleven years after the first stone was laid.",
  "Some two hundred people stood on the quay, and three boats went through before the rain came.",
];
const password = "four tide gauges hum";

/** A new user, whose clicks and keys are counted. */
class NewUser {
  clicks = 0;
  keys = 0;
  readonly rows: { step: string; clicks: number; keys: number; seconds: number }[] = [];

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async type(words: string): Promise<void> {
    this.keys += words.length;
    await this.page.keyboard.type(words);
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** One step, and what it has cost once its end is to be seen. */
  async step(step: string, work: () => Promise<void>): Promise<void> {
    const [clicks, keys, began] = [this.clicks, this.keys, performance.now()];
    await work();
    const seconds = (performance.now() - began) / 1_000;
    this.rows.push({ step, clicks: this.clicks - clicks, keys: this.keys - keys, seconds });
  }
}

async function makeAccount(user: NewUser, link: string): Promise<void> {
  const { page } = user;
  await user.step("Open the link and make the account", async () => {
    await page.goto(link);
    await user.click(page.getByLabel("Your name"));
    await user.type("Maud Ferrier");
    await user.press("Tab");
    await user.type("maud@pilot.example");
    await user.press("Tab");
    await user.type(password);
    await user.click(page.getByRole("button", { name: "Make the account" }));
    await page.getByRole("heading", { name: "Good day, Maud Ferrier" }).waitFor();
  });
}

async function write(user: NewUser): Promise<void> {
  const { page } = user;
  await user.step("Begin an article in a section", async () => {
    await user.click(page.getByRole("link", { name: "New article" }).first());
    await user.click(page.getByRole("form", { name: "Begin an article" }).getByRole("button").first());
    await page.getByRole("textbox", { name: "Headline" }).waitFor();
  });
  await user.step("Write headline and text", async () => {
    await user.click(page.getByRole("textbox", { name: "Headline" }));
    await user.type(headline);
    await user.click(page.getByRole("textbox", { name: "Text", exact: true }));
    for (const [place, paragraph] of paragraphs.entries()) {
      if (place > 0) await user.press("Enter");
      await user.type(paragraph);
    }
  });
}

async function publish(user: NewUser): Promise<void> {
  const { page } = user;
  await user.step("Publish", async () => {
    const panel = page.getByRole("region", { name: "Publish", exact: true });
    await user.click(panel.getByRole("button", { name: "Publish" }));
    await panel.getByText("It is published.").waitFor();
  });
  await user.step("Read it as readers do", async () => {
    const reader = await page.context().newPage();
    await reader.goto(new URL("/", page.url()).href);
    await user.click(reader.getByRole("link", { name: headline }).first());
    await reader.getByRole("heading", { level: 1, name: headline }).waitFor();
    await reader.getByText("three boats went through").waitFor();
  });
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error("No Chromium was found: set CHROMIUM_PATH.");
await buildSite();
const site = await OwnSite.make();
try {
  await site.start();
  const link = await site.firstLink();
  const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--disable-background-networking"] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const user = new NewUser(await context.newPage());
    await makeAccount(user, link);
    await write(user);
    await publish(user);
    const sum = (of: "clicks" | "keys" | "seconds") => user.rows.reduce((all, row) => all + row[of], 0);
    const all = { step: "All", clicks: sum("clicks"), keys: sum("keys"), seconds: sum("seconds") };
    console.log(`${os.cpus()[0]?.model}, Node ${process.version}, Chromium ${browser.version()}\n`);
    console.log("| step | clicks | keys | the site takes |\n|---|---|---|---|");
    for (const { step, clicks, keys, seconds } of [...user.rows, all]) {
      console.log(`| ${step} | ${clicks} | ${keys} | ${seconds.toFixed(1)} s |`);
    }
    const { key, click, thought } = person;
    const persons = all.keys * key + all.clicks * (click + thought);
    console.log(`\nA person takes ${Math.round(persons)} s for the keys and clicks, thinking of what to write aside.`);
  } finally {
    await browser.close();
  }
} finally {
  await site.remove();
}
