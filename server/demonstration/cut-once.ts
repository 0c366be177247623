import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Cutting the demonstration's pictures is most of what loading it takes. Tests start many sites with it, and name in
 * DEMO_PICTURES_DIR a folder in which the first of them leaves the files for the others. Without it each cuts its own.
 *
 * `folder` is that of the picture's files, which `cut` makes.
 */
export async function cutOnce(folder: string, cut: () => Promise<void>): Promise<void> {
  const kept = process.env.DEMO_PICTURES_DIR;
  if (!kept) return cut();
  const before = path.join(kept, path.basename(folder));
  if (existsSync(before)) return copyWhole(before, folder);
  await cut();
  await mkdir(kept, { recursive: true });
  // Another site may have left the same files meanwhile.
  await copyWhole(folder, before).catch((error: unknown) => {
    if (!existsSync(before)) throw error;
  });
}

/** All files of a folder appear together. */
async function copyWhole(from: string, to: string): Promise<void> {
  const incoming = path.join(path.dirname(to), `.incoming-${randomUUID()}`);
  try {
    await cp(from, incoming, { recursive: true });
    await rename(incoming, to);
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}
