import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encode, isCompressible } from "@/gateway/content-encoding";
import { contentTypeOf } from "@/gateway/content-types";

/**
 * Writes a Brotli and a gzip twin, as small as they get, beside every file below the folder that the gateway sends
 * compressed. It serves the twins, so nothing is compressed while a reader waits. Gives the number of files.
 */
export async function precompressFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isCompressible(contentTypeOf(entry.name)));
  await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const body = await readFile(file);
      await Promise.all([
        encode(body, "br", "small").then((twin) => writeFile(`${file}.br`, twin)),
        encode(body, "gzip", "small").then((twin) => writeFile(`${file}.gz`, twin)),
      ]);
    }),
  );
  return files.length;
}
