import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { missingEntries } from "../complete-lock-file.mjs";

describe("package-lock.json", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

  it("names the packages of every platform, without which npm ci refuses it", () => {
    expect(Object.keys(missingEntries(lock)), "run: node scripts/complete-lock-file.mjs").toEqual([]);
  });

  it("holds no download address", () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"');
  });

  it("would be told to be incomplete without one of them", () => {
    const { "node_modules/@next/swc-darwin-arm64": taken, ...packages } = lock.packages;
    expect(missingEntries({ packages })).toHaveProperty(["node_modules/@next/swc-darwin-arm64"]);
    expect(taken.os).toEqual(["darwin"]);
  });
});
