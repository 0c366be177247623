import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { processIdentity } from "@/server/database/embedded/process-identity";
import { Child } from "./child";
import { freePort } from "./free-port";

let directory: string;
let port: number;
let child: Child | undefined;

beforeEach(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-child-"));
  port = await freePort();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  child?.kill();
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

/** The connection is closed at once: one that is kept open would hold up the other side when it is asked to stop. */
function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(`http://127.0.0.1:${port}/`, { agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    asked.on("error", () => resolve(false));
  });
}

/** A program that answers on the port and writes its process number into a file. */
function plan(code: string, patience = 5) {
  const program = path.join(directory, "program.mjs");
  const note = path.join(directory, "pid");
  const first = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(note)}, String(process.pid));`;
  const serve = `import http from "node:http"; http.createServer((_, r) => r.end()).listen(${port}, "127.0.0.1");`;
  writeFileSync(program, `${first}${code.replace("SERVE", serve)}`);
  return { title: "The program", options: [program], env: {}, isReady: answers, patience };
}

const pid = () => Number(readFileSync(path.join(directory, "pid"), "utf8"));

describe("Child", () => {
  it("is ready once it answers, and leaves nothing when it is stopped", async () => {
    child = new Child(plan("SERVE"));
    await child.start();
    const started = pid();
    await child.stop();
    expect(processIdentity(started)).toBeNull();
  });

  it("is ready by its own word alone where no question is asked", async () => {
    const { isReady: _, ...silent } = plan(
      "setTimeout(() => process.send('ready'), 500); setInterval(() => {}, 1_000);",
    );
    child = new Child(silent);
    const startedAt = performance.now();
    await child.start();
    expect(performance.now() - startedAt).toBeGreaterThan(500);
    child.kill();

    const { isReady: __, ...failing } = plan('console.error("The port is taken."); process.exit(1);');
    child = new Child(failing);
    await expect(child.start()).rejects.toThrow("The program does not start:\nThe port is taken.");
  });

  it("is started again when it dies", async () => {
    child = new Child(plan("SERVE"));
    await child.start();
    const first = pid();
    process.kill(first, "SIGKILL");
    await vi.waitUntil(() => pid() !== first, { timeout: 10_000 });
    expect(vi.mocked(console.error).mock.calls.flat().join()).toContain(
      "The program ended (SIGKILL); starting it again",
    );
  });

  it("says what a program said that does not start", async () => {
    child = new Child(plan('console.error("No such thing."); process.exit(3);'));
    await expect(child.start()).rejects.toThrow("The program does not start:\nNo such thing.");
  });

  it("is killed when it does not finish in time", async () => {
    child = new Child(plan('SERVE; process.on("SIGTERM", () => undefined);', 0.3));
    await child.start();
    const started = pid();
    await child.stop();
    expect(processIdentity(started)).toBeNull();
  });
});
