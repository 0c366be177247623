import { createHash } from "node:crypto";
import type { BackupContents } from "./format";

/** One checksum over the names and checksums of any number of files, in the order of the archive. */
export function mediaDigest() {
  const hash = createHash("sha256");
  let files = 0;
  return {
    add(name: string, sha256: string): void {
      files += 1;
      hash.update(`${sha256}  ${name}\n`);
    },
    end(): BackupContents["media"] {
      return { files, sha256: hash.digest("hex") };
    },
  };
}
