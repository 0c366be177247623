import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { mediaDigest } from "./media-digest";
import type { ArchiveEntry } from "./read-archive";

/** Names that cannot lead out of the folder they are unpacked into. */
const safeName = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Writes the media files of an archive into a folder, which is made. */
export function mediaUnpacker(directory: string) {
  const digest = mediaDigest();
  return {
    async add({ name, stream }: ArchiveEntry): Promise<void> {
      const below = name.replace(/^media\//, "");
      if (!safeName.test(below))
        throw new Error(`The backup holds a file with the name "${name}", which is not one of ours.`);
      const file = path.join(directory, below);
      const hash = createHash("sha256");
      await mkdir(path.dirname(file), { recursive: true });
      stream.on("data", (chunk) => hash.update(chunk));
      await pipeline(stream, createWriteStream(file, { flush: true }));
      digest.add(below, hash.digest("hex"));
    },
    end: digest.end,
  };
}
