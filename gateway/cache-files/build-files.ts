import { cp, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isHashedName, loadStaticFiles, type StaticFile } from "../static-files";

/** A name for the build that pages can be kept under. */
export async function buildName(buildFolder: string): Promise<string> {
  const id = await readFile(join(buildFolder, "BUILD_ID"), "utf8").catch(() => basename(buildFolder));
  const name = id
    .trim()
    .replace(/[^A-Za-z0-9_-]/g, "_")
    .slice(0, 64);
  return `build-${name}`;
}

/** The builds of which something lies in the cache's folder, the newest first. */
export async function listKeptBuilds(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const builds = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith("build-"));
  const dated = await Promise.all(
    builds.map(async ({ name }) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  return dated.sort((a, b) => b.at - a.at).map(({ name }) => name);
}

/**
 * Copies what reader pages name out of the build, beside the pages: a later start may find the build gone and its pages
 * still there. The bundles of the framework are left, since reader pages have none.
 */
export async function keepBuildFiles(
  folder: string,
  { buildFolder, publicFolder }: { buildFolder: string; publicFolder: string },
): Promise<void> {
  const kept = join(folder, "files");
  if ((await stat(kept).catch(() => null)) !== null) return;
  const made = join(folder, "files.new");
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  const copy = (from: string, to: string, filter: (file: string) => boolean) =>
    cp(from, to, {
      recursive: true,
      filter: async (source) => (await stat(source)).isDirectory() || filter(source),
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  await copy(join(buildFolder, "static"), join(made, "static"), (file) => !isBundle(file));
  await copy(publicFolder, join(made, "public"), (file) => isHashedName(basename(file).replace(/\.(br|gz)$/, "")));
  await rename(made, kept);
}

function isBundle(file: string): boolean {
  return basename(dirname(file)) !== "media" && /\.(js|map)(\.br|\.gz)?$/.test(file);
}

/** The files of earlier builds by address. Their names carry a hash of what they hold, so they cannot be mistaken. */
export async function loadKeptFiles(folder: string, builds: readonly string[]): Promise<Map<string, StaticFile>> {
  const loaded = await Promise.all(
    builds.flatMap((build) => [
      loadStaticFiles(join(folder, build, "files", "static"), "/_next/static", { areImmutable: true }),
      loadStaticFiles(join(folder, build, "files", "public"), "", { areImmutable: true }),
    ]),
  );
  // The newest come first, and the last to be set stays.
  return new Map(loaded.reverse().flatMap((files) => [...files]));
}
