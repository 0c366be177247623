import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack as createPack } from "tar-stream";

export type ArchiveWriter = {
  /** Writes a file into the archive; its content is bytes, or a stream of the length that is given with it. */
  add(name: string, content: Buffer | { stream: Readable; size: number }): Promise<void>;
};

function createWriter(pack: ReturnType<typeof createPack>): ArchiveWriter {
  return {
    add: (name, content) =>
      new Promise((resolve, reject) => {
        const done = (error?: Error | null) => (error ? reject(error) : resolve());
        if (Buffer.isBuffer(content)) {
          pack.entry({ name }, content, done);
        } else {
          pipeline(content.stream, pack.entry({ name, size: content.size }, done)).catch(reject);
        }
      }),
  };
}

/** Writes a gzipped tar archive. The file appears under its name when it is whole and on the disk, and not before. */
export async function writeArchive(file: string, write: (archive: ArchiveWriter) => Promise<void>): Promise<void> {
  const half = `${file}.half`;
  const pack = createPack();
  const written = pipeline(pack, createGzip(), createWriteStream(half, { flush: true, mode: 0o600 }));
  try {
    const writing = write(createWriter(pack)).then(() => pack.finalize());
    // A disk that is full fails the file while an entry still waits to be taken.
    await Promise.all([writing, written]);
    await rename(half, file);
  } catch (error) {
    pack.destroy();
    await rm(half, { force: true });
    throw error;
  }
}
