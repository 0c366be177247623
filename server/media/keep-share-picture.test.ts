import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepSharePicture } from "./keep-share-picture";

let directory = "";

beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-share-"));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = "0123456789abcdef-share.jpg";
const picture = { subject: "one", file };

describe("keepSharePicture", () => {
  it("makes a picture once, however many ask at once", async () => {
    const make = vi.fn(async () => Buffer.from("drawn"));
    const asked = await Promise.all([1, 2, 3].map(() => keepSharePicture({ directory, ...picture }, make)));
    expect(asked.map(String)).toEqual(["drawn", "drawn", "drawn"]);
    expect(String(await keepSharePicture({ directory, ...picture }, make))).toBe("drawn");
    expect(make).toHaveBeenCalledTimes(1);
    expect(readFileSync(path.join(directory, "one", file), "utf8")).toBe("drawn");
  });

  it("removes what the subject no longer shows, and keeps its other shapes and other subjects", async () => {
    const make = async () => Buffer.from("drawn");
    await keepSharePicture({ directory, subject: "two", file }, make);
    await keepSharePicture({ directory, ...picture }, make);
    await keepSharePicture({ directory, subject: "one", file: "fedcba9876543210-share.jpg" }, make);
    await keepSharePicture({ directory, subject: "one", file: "fedcba9876543210-wide.jpg" }, make);
    expect(readdirSync(path.join(directory, "one")).sort()).toEqual([
      "fedcba9876543210-share.jpg",
      "fedcba9876543210-wide.jpg",
    ]);
    expect(readdirSync(path.join(directory, "two"))).toEqual([file]);
  });

  it("keeps nothing of a picture that could not be made, and makes it the next time", async () => {
    const broken = () => Promise.reject(new Error("No ink."));
    await expect(keepSharePicture({ directory, ...picture }, broken)).rejects.toThrow("No ink.");
    expect(readdirSync(directory)).toEqual([]);
    expect(String(await keepSharePicture({ directory, ...picture }, async () => Buffer.from("drawn")))).toBe("drawn");
  });

  it("says what is wrong when the folder cannot be written", async () => {
    writeFileSync(path.join(directory, "one"), "a file where a folder should be");
    await expect(keepSharePicture({ directory, ...picture }, async () => Buffer.from("drawn"))).rejects.toThrow();
  });
});
