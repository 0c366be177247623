import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Crop, cropNames, phoneWidths } from "@/lib/media-variants";
import { bodyDigest } from "./entity-tag";
import { largestInMemory, type StaticFile } from "./static-files";

/** "/media/{id}/{crop}-{width}.webp" or ".avif", as lib/media-variants.ts names them; nothing else is looked for. */
const mediaPattern = /^\/media\/([a-z0-9][a-z0-9-]{0,63})\/(([a-z]{1,16})-([1-9]\d{0,4})\.(webp|avif))$/;

const largestTogether = 64 * 1024 * 1024;

/** The pictures of DATA_DIR/media; those asked for last are kept in memory, up to 64 MiB together. */
export class MediaFiles {
  private readonly kept = new Map<string, StaticFile>();
  private readonly readings = new Map<string, Promise<StaticFile | null>>();
  private bytes = 0;

  constructor(private readonly folder: string) {}

  /**
   * The picture at this address, or null when there is none. It is looked for each time: one that is removed is gone. A
   * picture that was brought in before there were files for narrow screens gives the WebP that comes nearest, which may
   * not be kept for long: the file itself may come.
   */
  async get(path: string): Promise<StaticFile | null> {
    const named = mediaPattern.exec(path);
    if (named === null) return null;
    const [, id = "", name = "", crop = "", width = "", format = ""] = named;
    if (!isCrop(crop)) return null;
    const folder = join(this.folder, id);
    const own = await this.read(path, join(folder, name), `image/${format}`);
    if (own !== null || format !== "avif") return own;
    const elder = await elderFile(folder, crop, Number(width));
    if (elder === null) return null;
    const given = await this.read(`/media/${id}/${elder}`, join(folder, elder), "image/webp");
    return given && { ...given, isImmutable: false };
  }

  /** One reading for all who ask at once. */
  private read(path: string, file: string, contentType: string): Promise<StaticFile | null> {
    const running = this.readings.get(path);
    if (running !== undefined) return running;
    const reading = this.readOnce(path, file, contentType).finally(() => this.readings.delete(path));
    this.readings.set(path, reading);
    return reading;
  }

  private async readOnce(path: string, file: string, contentType: string): Promise<StaticFile | null> {
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
            contentType,
            size: found.size,
            digest,
            modifiedAt: found.mtimeMs,
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

/** The name of the WebP file that stands for one of the files for narrow screens; null for what is none of those. */
async function elderFile(folder: string, crop: Crop, width: number): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const widths = names.flatMap((name) => {
    const [, of, wide] = /^([a-z]+)-(\d+)\.webp$/.exec(name) ?? [];
    return of === crop ? [Number(wide)] : [];
  });
  // The widest of a small picture has the width that the picture gives.
  if (!phoneWidths[crop].includes(width) && !widths.includes(width)) return null;
  const nearest = widths.sort((a, b) => a - b).find((one) => one >= width) ?? widths.at(-1);
  return nearest === undefined ? null : `${crop}-${nearest}.webp`;
}

function isCrop(name: string): name is Crop {
  return (cropNames as readonly string[]).includes(name);
}
