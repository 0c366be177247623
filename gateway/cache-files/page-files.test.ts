import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createLog } from "../log";
import { PageFiles } from "./page-files";

let folder: string;
const log = createLog(
  "silent",
  () => undefined,
  () => new Date(),
);
const bytes = async () => Buffer.alloc(1_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "page-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function filesIn(room: string): Promise<string[]> {
  const entries = await readdir(join(folder, "now", room), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

it("keeps what was written last when there is no room, and for addresses with a query an eighth of it", async () => {
  const files = new PageFiles(folder, "now", [], 16_000, log);
  for (let number = 0; number < 12; number += 1) {
    files.write(`/world/${number}`, { size: 1, bytes });
    await files.settle();
  }
  const old = new Set((await filesIn("pages")).slice(0, 4));
  for (const file of old) await utimes(file, 0, 0);
  for (let number = 12; number < 20; number += 1) files.write(`/world/${number}`, { size: 1, bytes });
  for (let number = 0; number < 5; number += 1) files.write(`/world?after=${number}`, { size: 1, bytes });
  await files.settle();
  await files.sweep();
  const left = await filesIn("pages");
  expect(left).toHaveLength(16);
  expect(left.filter((file) => old.has(file))).toEqual([]);
  expect(await filesIn("lists")).toHaveLength(2);
});

it("takes a file that is none of its own for no page", async () => {
  await mkdir(join(folder, "earlier", "pages"), { recursive: true });
  await writeFile(join(folder, "earlier", "pages", "notes"), "x");
  const files = new PageFiles(folder, "now", ["earlier"], 16_000, log);
  expect(await files.dropEmptyBuilds()).toEqual([]);
  await expect(stat(join(folder, "earlier"))).rejects.toThrow();
});
