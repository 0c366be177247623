import { spawnSync } from "node:child_process";

/**
 * Those options of V8 that this Node knows. They are no part of what Node promises, and it does not start with one that a
 * release has dropped; without it, it does its work all the same.
 */
export function engineOptions(...options: string[]): string[] {
  known ??= spawnSync(process.execPath, ["--v8-options"], { encoding: "utf8" }).stdout ?? "";
  const names = new Set(known.match(/(?<=^\s*--)[a-z0-9-]+/gm));
  return options.filter((option) => names.has(option.replace(/^--(no-)?/, "").replace(/=.*/, "")));
}

let known: string | undefined;
