import { spawn } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type FolderLock, lockFolder } from "./folder-lock";

async function newFolder(): Promise<string> {
  const base = await mkdtemp(join(tmpdir(), "folder-lock-"));
  onTestFinished(() => rm(base, { recursive: true }));
  return base;
}

async function afterTurns(turns: number, folder: string): Promise<FolderLock | null> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return lockFolder(folder);
}

const isLock = (lock: FolderLock | null) => lock !== null;

it("lets one in, by whatever path the others come, until that one leaves", async () => {
  const base = await newFolder();
  const first = await lockFolder(join(base, "data", "cache"));
  await symlink(join(base, "data"), join(base, "other-name"));
  expect(await lockFolder(join(base, "other-name", "cache"))).toBeNull();
  const elsewhere = await lockFolder(join(base, "elsewhere", "cache"));
  expect(elsewhere).not.toBeNull();
  await first?.release();
  const next = await lockFolder(join(base, "other-name", "cache"));
  expect(next).not.toBeNull();
  await Promise.all([next, elsewhere].map((lock) => lock?.release()));
});

it("lets one in of many that start at the same moment after the owner was killed", async () => {
  const folder = join(await newFolder(), "cache");
  const code = `import("./gateway/cache-files/folder-lock.ts")
    .then(({ lockFolder }) => lockFolder(${JSON.stringify(folder)})).then((lock) => console.log(lock !== null));
    setInterval(() => undefined, 1_000);`;
  const owner = spawn(process.execPath, ["--import", "tsx", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  const said = await new Promise((resolve) => owner.stdout.once("data", (words: Buffer) => resolve(String(words))));
  expect(said).toBe("true\n");
  expect(await lockFolder(folder)).toBeNull();
  const ended = new Promise((resolve) => owner.once("exit", resolve));
  owner.kill("SIGKILL");
  await ended;
  for (let round = 0; round < 30; round += 1) {
    const locks = await Promise.all(Array.from({ length: 8 }, (_, place) => afterTurns(place, folder)));
    expect(locks.filter(isLock)).toHaveLength(1);
    await Promise.all(locks.map((lock) => lock?.release()));
  }
});
