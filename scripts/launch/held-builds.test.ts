import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { holdBuild, isBuildHeld } from "./held-builds";

const build = mkdtempSync(path.join(os.tmpdir(), "broadsheet-held-"));
afterEach(() => rmSync(path.join(build, "held-by"), { recursive: true, force: true }));

it("is not held before anybody serves it", () => {
  expect(isBuildHeld(build)).toBe(false);
});

it("is held while the process that serves it lives", () => {
  holdBuild(build);
  expect(isBuildHeld(build)).toBe(true);
});

it("is let go by a process that has ended without saying so", () => {
  holdBuild(build);
  const { pid } = spawnSync(process.execPath, ["--version"]);
  rmSync(path.join(build, "held-by", String(process.pid)));
  writeFileSync(path.join(build, "held-by", String(pid)), "");
  expect(isBuildHeld(build)).toBe(false);
});
