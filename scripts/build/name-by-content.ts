import { hash } from "node:crypto";
import { readFile, rename } from "node:fs/promises";
import { parse } from "node:path";

/**
 * Renames "rules.json" to "rules.0a1b2c3d.json", after what it holds: browsers may keep it for good, and ask for another
 * name when it has changed. Gives the new path.
 */
export async function nameByContent(file: string): Promise<string> {
  const { dir, name, ext } = parse(file);
  const named = `${dir}/${name}.${hash("sha256", await readFile(file)).slice(0, 8)}${ext}`;
  await rename(file, named);
  return named;
}
