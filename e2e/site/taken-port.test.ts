import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { expect, test } from "playwright/test";
import { OwnSite } from "../support/own-site";

let site: OwnSite;

test.beforeAll(async () => {
  site = await OwnSite.make();
});

test.afterAll(() => site.remove());

test("a program that takes the port while the site is made ready is named, and not taken for the site", async () => {
  test.setTimeout(120_000);
  const other = createServer((_, response) => response.end("ok\n"));
  const start = site.run("scripts/start.mjs");
  // The port was found free by then: it is looked at before anything is written.
  await expect.poll(() => existsSync(`${site.directory}/data`), { timeout: 60_000 }).toBe(true);
  await once(other.listen(site.port, "127.0.0.1"), "listening");
  try {
    const { code, output } = await start;
    expect(code).toBe(1);
    expect(output).not.toContain("is ready at");
    expect(output.trim().split("\n").at(-1)).toMatch(
      new RegExp(`^Port ${site.port} is in use by .+ \\(process ${process.pid}\\): stop it, or choose another port`),
    );
  } finally {
    other.close();
  }
});
