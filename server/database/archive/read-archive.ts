import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract as createExtract } from "tar-stream";

export type ArchiveEntry = { name: string; stream: Readable };

/** Gives the files of a gzipped tar archive one after the other; each must be read to its end before the next. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const extract = createExtract();
  const read = pipeline(createReadStream(file), createGunzip(), extract);
  read.catch((error: Error) => extract.destroy(error));
  // Its streams are made by another library than Node's, in the same form.
  for await (const entry of extract) yield { name: entry.header.name, stream: entry as unknown as Readable };
  await read;
}

export async function readText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
