import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { engineOptions } from "./engine-options";

it("leaves out what this Node would not start with, and nothing else", () => {
  const options = engineOptions("--max-semi-space-size=4", "--no-such-thing", "--no-parallel-scavenge", "--nothing=3");
  expect(options).toEqual(["--max-semi-space-size=4", "--no-parallel-scavenge"]);
  expect(spawnSync(process.execPath, [...options, "--version"]).status).toBe(0);
  expect(spawnSync(process.execPath, ["--nothing=3", "--version"]).status).not.toBe(0);
});
