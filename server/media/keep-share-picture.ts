import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

export type SharePictureFile = {
  /** Absolute; beside the media files and not among them: what can be drawn again need not be in a backup. */
  directory: string;
  /** The folder and the name of the file, as lib/share-pictures.ts gives them. */
  subject: string;
  file: string;
};

/** Pictures that are being made, by path: a link that goes round is asked for by many at once. */
const making = new Map<string, Promise<Buffer>>();

/** A share picture from the disk; the first time, as `make` makes it. Older pictures of the same subject are removed. */
export async function keepSharePicture(kept: SharePictureFile, make: () => Promise<Buffer>): Promise<Buffer> {
  const target = path.join(/* turbopackIgnore: true */ kept.directory, kept.subject, kept.file);
  const found = await readFile(target).catch(nothingIfAbsent);
  if (found !== null) return found;
  const made = making.get(target) ?? make().then((bytes) => keep(kept, bytes));
  making.set(target, made);
  return made.finally(() => making.delete(target));
}

/** Under a name of its own first, so that half a picture is never read. */
async function keep({ directory, subject, file }: SharePictureFile, bytes: Buffer): Promise<Buffer> {
  const folder = path.join(/* turbopackIgnore: true */ directory, subject);
  const incoming = path.join(/* turbopackIgnore: true */ folder, `.incoming-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(incoming, bytes, { flag: "wx" });
    await rename(incoming, path.join(/* turbopackIgnore: true */ folder, file));
    await removeOlder(folder, file);
  } catch (error) {
    await rm(incoming, { force: true });
    // Whoever asked gets the picture all the same; on a full disk it is drawn again the next time.
    if (!hasCode(error, "ENOSPC")) throw error;
  }
  return bytes;
}

/** A name begins with the key of what it shows: files with another key show what the subject no longer is. */
async function removeOlder(folder: string, file: string): Promise<void> {
  const key = file.slice(0, file.indexOf("-"));
  const others = (await readdir(folder)).filter((name) => !name.startsWith(key) && !name.startsWith("."));
  await Promise.all(others.map((name) => rm(path.join(/* turbopackIgnore: true */ folder, name), { force: true })));
}

function nothingIfAbsent(error: unknown): null {
  if (hasCode(error, "ENOENT")) return null;
  throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
