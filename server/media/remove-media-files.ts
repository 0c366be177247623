import { rm } from "node:fs/promises";
import path from "node:path";

/** Takes all files of a picture from the disk; none there is no fault. */
export async function removeMediaFiles(mediaDirectory: string, mediaId: string): Promise<void> {
  await rm(path.join(mediaDirectory, mediaId), { recursive: true, force: true });
}
