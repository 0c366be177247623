import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const fileOf = (folder: string) => join(folder, "settings");

/**
 * Whether the pages that lie in the cache's folder were made under these settings. A folder that does not say it is from
 * before it was noted, and its settings are taken for these. Throws when the file is there and cannot be read.
 */
export async function isOfSettings(folder: string, settings: string): Promise<boolean> {
  const noted = await readFile(fileOf(folder), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return settings;
    throw error;
  });
  return noted === settings;
}

/** To be called before a page is written. */
export async function noteSettings(folder: string, settings: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(folder), settings);
}
