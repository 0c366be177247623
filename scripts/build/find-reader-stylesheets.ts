import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The addresses of the stylesheets that the build made for reader pages, from the framework's own list of what belongs
 * to which layout.
 *
 * @throws when the build lists none: a page without its stylesheet must not be shipped unnoticed.
 */
export async function findReaderStylesheets(buildFolder: string): Promise<string[]> {
  const folder = join(buildFolder, "server", "app", "(reader)");
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith("client-reference-manifest.js"),
  );
  const found = new Set<string>();
  for (const name of names.sort()) {
    for (const path of stylesheetsOf(await readFile(join(folder, name), "utf8"))) found.add(`/_next/${path}`);
  }
  if (found.size === 0) throw new Error(`The build in ${buildFolder} names no stylesheet of the reader's layout.`);
  return [...found];
}

type Manifest = { entryCSSFiles?: Record<string, { path: string }[]> };

/** The manifest is a script whose last assignment holds JSON. */
function stylesheetsOf(manifest: string): string[] {
  const json = manifest.slice(manifest.indexOf("] = {") + 4).replace(/;\s*$/, "");
  const { entryCSSFiles = {} } = JSON.parse(json) as Manifest;
  return Object.entries(entryCSSFiles)
    .filter(([entry]) => entry.endsWith("app/(reader)/layout"))
    .flatMap(([, files]) => files.map(({ path }) => path));
}
