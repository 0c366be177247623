import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, fstatSync, type ReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { BackupContents } from "./format";
import { mediaDigest } from "./media-digest";
import type { ArchiveWriter } from "./write-archive";

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Files that are being made have names that begin with a dot until they are whole. */
async function* listFiles(directory: string, below = ""): AsyncGenerator<string> {
  const entries = await readdir(path.join(directory, below), { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* listFiles(directory, name);
    else if (entry.isFile()) yield name;
  }
}

/** Null when the file is not there any more. */
async function openFile(file: string): Promise<{ stream: ReadStream; size: number } | null> {
  const stream = createReadStream(file);
  try {
    const [descriptor] = (await once(stream, "open")) as [number];
    return { stream, size: fstatSync(descriptor).size };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Writes the media files. A picture's files never change, and are there before its row is; so they are read after the
 * rows. One that is taken out in between is passed over.
 */
export async function packMedia(mediaDirectory: string, archive: ArchiveWriter): Promise<BackupContents["media"]> {
  const digest = mediaDigest();
  for await (const name of listFiles(mediaDirectory)) {
    const file = await openFile(path.join(mediaDirectory, name));
    if (!file) continue;
    const hash = createHash("sha256");
    file.stream.on("data", (chunk) => hash.update(chunk));
    await archive.add(`media/${name}`, file);
    digest.add(name, hash.digest("hex"));
  }
  return digest.end();
}
