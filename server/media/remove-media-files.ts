import { readdir, rm } from "node:fs/promises";
import path from "node:path";

/** Takes all files of a picture from the disk, of every cut; none there is no fault. */
export async function removeMediaFiles(mediaDirectory: string, mediaId: string): Promise<void> {
  const folders = await readdir(mediaDirectory).catch(() => []);
  const own = folders.filter((name) => name === mediaId || name.startsWith(`${mediaId}-`));
  await Promise.all(own.map((name) => rm(path.join(mediaDirectory, name), { recursive: true, force: true })));
}

/** Takes the files of one cut from the disk. */
export async function removeMediaFolder(mediaDirectory: string, folder: string): Promise<void> {
  await rm(path.join(mediaDirectory, folder), { recursive: true, force: true });
}
