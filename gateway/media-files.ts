import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { bodyDigest } from "./entity-tag";
import { largestInMemory, type StaticFile } from "./static-files";

/** "/media/{id}/{crop}-{width}.webp" or ".avif", as lib/media-variants.ts names them; nothing else is looked for. */
const mediaPattern = /^\/media\/([a-z0-9][a-z0-9-]{0,63})\/(([a-z]{1,16})-([1-9]\d{0,4})\.(webp|avif))$/;

const largestTogether = 64 * 1024 * 1024;

/** The pictures of DATA_DIR/media; those asked for last are kept in memory, up to 64 MiB together. */
export class MediaFiles {
  private readonly kept = new Map<string, StaticFile>();
  private bytes = 0;

  constructor(private readonly folder: string) {}

  /** The picture at this address, or null when there is none. It is looked for each time: one that is removed is gone. */
  async get(path: string): Promise<StaticFile | null> {
    const named = mediaPattern.exec(path);
    if (named === null) return null;
    const [, id = "", name = "", crop = "", width = "", format = ""] = named;
    const folder = join(this.folder, id);
    const own = await lookAt(join(folder, name));
    const found = own ?? (format === "avif" ? await lookAt(await elderFile(folder, crop, Number(width))) : null);
    const kept = this.kept.get(path);
    if (kept !== undefined) this.forget(path, kept);
    if (found === null) return null;
    const { file } = found;
    const digest = bodyDigest(Buffer.from(`${path} ${found.size} ${found.mtimeMs}`));
    const picture =
      kept?.digest === digest
        ? kept
        : {
            file,
            contentType: `image/${file.slice(file.lastIndexOf(".") + 1)}`,
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

async function lookAt(file: string | null): Promise<{ file: string; size: number; mtimeMs: number } | null> {
  const found = file === null ? null : await stat(file).catch(() => null);
  return found?.isFile() && file !== null ? { file, size: found.size, mtimeMs: found.mtimeMs } : null;
}

/** A picture that was brought in before there were files for narrow screens: the WebP file that comes nearest. */
async function elderFile(folder: string, crop: string, width: number): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const widths = names.flatMap((name) => {
    const [, of, wide] = /^([a-z]+)-(\d+)\.webp$/.exec(name) ?? [];
    return of === crop ? [Number(wide)] : [];
  });
  const nearest = widths.sort((a, b) => a - b).find((one) => one >= width) ?? widths.at(-1);
  return nearest === undefined ? null : join(folder, `${crop}-${nearest}.webp`);
}
