import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const fileOf = (folder: string) => join(folder, "settings");

/** Whether the pages that lie in the cache's folder were made under these settings. */
export async function isOfSettings(folder: string, settings: string): Promise<boolean> {
  return (await readFile(fileOf(folder), "utf8").catch(() => null)) === settings;
}

/** To be called before the journal is begun, without which no page is believed. */
export async function noteSettings(folder: string, settings: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(folder), settings);
}
