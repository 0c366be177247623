import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { encode, isCompressible } from "./content-encoding";
import { contentTypeOf } from "./content-types";
import { bodyDigest } from "./entity-tag";

/** A file as it is served. `body` is null for one too large to be kept in memory: it is read anew each time. */
export type StaticFile = {
  file: string;
  contentType: string;
  size: number;
  digest: string;
  /** When it was last changed, in milliseconds. */
  modifiedAt: number;
  isImmutable: boolean;
  body: Buffer | null;
  br: Buffer | null;
  gzip: Buffer | null;
};

export const largestInMemory = 1024 * 1024;

/** Names that carry a hash of the content never mean anything else: "text.b866c0.woff2". */
const hashedName = /\.[0-9a-f]{6,}\.[a-z0-9]+$/;

export function isHashedName(name: string): boolean {
  return hashedName.test(name);
}

/**
 * Every file below the folder by its address, which begins with `prefix`. Files are found here, at start, and never by
 * what a request asks for, so no address can climb out of the folder. An absent folder holds no files.
 */
export async function loadStaticFiles(
  folder: string,
  prefix: string,
  { areImmutable }: { areImmutable: boolean },
): Promise<Map<string, StaticFile>> {
  const names = await listFiles(folder);
  const present = new Set(names);
  const served = names.filter((name) => !isCompressedTwin(name, present));
  const entries = await Promise.all(
    served.map(async (name): Promise<[string, StaticFile]> => {
      const isImmutable = areImmutable || isHashedName(name);
      return [`${prefix}${name}`, await loadFile(join(folder, name), isImmutable, present.has(`${name}.br`))];
    }),
  );
  return new Map(entries);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split("\\").join("/"));
}

function isCompressedTwin(name: string, present: ReadonlySet<string>): boolean {
  return (name.endsWith(".br") || name.endsWith(".gz")) && present.has(name.slice(0, -3));
}

async function loadFile(file: string, isImmutable: boolean, hasTwins: boolean): Promise<StaticFile> {
  const contentType = contentTypeOf(file);
  const { size, mtimeMs } = await stat(file);
  if (size > largestInMemory) {
    const digest = bodyDigest(Buffer.from(`${file} ${size} ${mtimeMs}`));
    return { file, contentType, size, digest, modifiedAt: mtimeMs, isImmutable, body: null, br: null, gzip: null };
  }
  const body = await readFile(file);
  const shrinks = isCompressible(contentType);
  const br = shrinks ? await (hasTwins ? readFile(`${file}.br`) : encode(body, "br")) : null;
  const gzip = shrinks ? await (hasTwins ? readFile(`${file}.gz`) : encode(body, "gzip")) : null;
  return {
    file,
    contentType,
    size,
    digest: bodyDigest(body),
    modifiedAt: mtimeMs,
    isImmutable,
    body,
    br: smaller(br, size),
    gzip: smaller(gzip, size),
  };
}

function smaller(compressed: Buffer | null, size: number): Buffer | null {
  return compressed !== null && compressed.length < size ? compressed : null;
}
