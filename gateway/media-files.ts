import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { bodyDigest } from "./entity-tag";
import { largestInMemory, type StaticFile } from "./static-files";

/** "/media/{id}/{crop}-{width}.webp", as lib/media-variants.ts names them; nothing else is looked for. */
const mediaPattern = /^\/media\/([a-z0-9][a-z0-9-]{0,63})\/([a-z]{1,16}-[1-9]\d{0,4}\.webp)$/;

const largestTogether = 64 * 1024 * 1024;

/** The pictures of DATA_DIR/media; those asked for last are kept in memory, up to 64 MiB together. */
export class MediaFiles {
  private readonly kept = new Map<string, StaticFile>();
  private bytes = 0;

  constructor(private readonly folder: string) {}

  /** The picture at this address, or null when there is none. It is looked for each time: one that is removed is gone. */
  async get(path: string): Promise<StaticFile | null> {
    const [, id, name] = mediaPattern.exec(path) ?? [];
    if (id === undefined || name === undefined) return null;
    const file = join(this.folder, id, name);
    const found = await stat(file).catch(() => null);
    const kept = this.kept.get(path);
    if (kept !== undefined) this.forget(path, kept);
    if (found === null || !found.isFile()) return null;
    const digest = bodyDigest(Buffer.from(`${path} ${found.size} ${found.mtimeMs}`));
    const picture =
      kept?.digest === digest
        ? kept
        : {
            file,
            contentType: "image/webp",
            size: found.size,
            digest,
            isImmutable: true,
            body: found.size > largestInMemory ? null : await readFile(file),
            br: null,
            gzip: null,
          };
    this.keep(path, picture);
    return picture;
  }

  private keep(path: string, picture: StaticFile): void {
    const earlier = this.kept.get(path);
    if (earlier !== undefined) this.forget(path, earlier);
    this.kept.set(path, picture);
    this.bytes += picture.body?.length ?? 0;
    for (const [oldest, file] of this.kept) {
      if (this.bytes <= largestTogether && this.kept.size <= 10_000) break;
      this.forget(oldest, file);
    }
  }

  private forget(path: string, picture: StaticFile): void {
    this.kept.delete(path);
    this.bytes -= picture.body?.length ?? 0;
  }
}
