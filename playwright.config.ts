import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "playwright/test";
import { findChromium } from "./scripts/testing/chromium.mjs";

/** The whole product is started as a newsroom starts it, on a port, a database and folders of its own. */
const port = Number(process.env.E2E_PORT ?? 4777);
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(os.tmpdir(), "broadsheet-e2e-"));

const executablePath = await findChromium();
if (executablePath === null) throw new Error("No Chromium was found: `npm test` installs one, or set CHROMIUM_PATH.");

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      executablePath,
      args: ["--disable-gpu", "--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    { name: "phone", use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://localhost:${port}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: "",
      DATABASE_DIRECT_URL: "",
      SITE_URL: "",
      DEMO: "1",
    },
  },
});
