import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { OwnSite } from "../support/own-site";
import { descendants, isRunning } from "../support/processes";

// A terminal hands Ctrl-C to every process in it at once, npm among them, which leaves without waiting.
test.describe.configure({ mode: "serial", timeout: 240_000 });
test.skip(process.platform !== "linux", "Terminals are made by Linux's own program.");

let site: OwnSite;

test.beforeAll(async () => {
  site = await OwnSite.make();
});

test.afterAll(() => site.remove());

for (const times of [1, 3]) {
  test(`Ctrl-C, pressed ${times === 1 ? "once" : "in haste"}, leaves nothing behind`, async () => {
    const terminal = await site.startInTerminal({ DEMO: "0" });
    const started = descendants(terminal.pid ?? 0);
    expect(started.some(({ command }) => command.includes("postgres"))).toBe(true);
    const closed = once(terminal, "close");
    for (let press = 0; press < times; press += 1) {
      if (terminal.exitCode === null) terminal.stdin.write("\u0003");
      await sleep(600);
    }
    await closed;
    const left = () => started.filter(({ pid }) => isRunning(pid)).map(({ command }) => command);
    await expect.poll(left, { timeout: 20_000 }).toEqual([]);
    await expect(fetch(site.origin)).rejects.toThrow();
  });
}
