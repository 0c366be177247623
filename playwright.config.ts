import { rmSync } from "node:fs";
import { defineConfig } from "playwright/test";
import { findChromium } from "./scripts/testing/chromium.mjs";
import { throwawayDirectory } from "./server/database/throwaway-directory";

/** The whole product is started as a newsroom starts it, on a port, a database and folders of its own. */
const port = Number(process.env.E2E_PORT ?? 4777);

// The workers read this file as well, and are handed what the first process chose.
if (process.env.E2E_DATA_DIR === undefined) {
  const directory = throwawayDirectory();
  process.env.E2E_DATA_DIR = directory;
  process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error("No Chromium was found: `npm test` installs one, or set CHROMIUM_PATH.");

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: process.env.TEST_REPORT ?? "test-results/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: ["--disable-gpu", "--disable-background-networking"],
    },
  },
  projects: [
    { name: "desktop", testDir: "e2e/reader", use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      testDir: "e2e/reader",
      testMatch: ["every-page.test.ts", "article.test.ts", "front.test.ts"],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      name: "admin",
      testDir: "e2e/admin",
      testIgnore: ["**/*-phone.test.ts"],
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: "admin-phone",
      testDir: "e2e/admin",
      // What has to work on a telephone says so in its name.
      testMatch: ["**/*-phone.test.ts"],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    { name: "site", testDir: "e2e/site", use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://localhost:${port}/readyz`,
    // For writing tests: a site that runs already on E2E_PORT, with the same settings, is used as it is.
    reuseExistingServer: process.env.E2E_REUSE === "1",
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
    stderr: "pipe",
    env: {
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: "",
      DATABASE_DIRECT_URL: "",
      SITE_URL: "",
      // None of the defaults, so that a date in the server's own zone is noticed.
      SITE_TIME_ZONE: "Pacific/Auckland",
      SITE_LANGUAGE: "en",
      TRUSTED_PROXIES: "",
      LOG_LEVEL: "warn",
      DEMO: "1",
    },
  },
});
