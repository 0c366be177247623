import { hash } from "node:crypto";
import { copyFile, readFile } from "node:fs/promises";
import { parse } from "node:path";

/**
 * Puts "rules.0a1b2c3d.json" beside "rules.json", named after what it holds: browsers may keep it for good, and ask for
 * another name when it has changed.
 */
export async function copyByContent(file: string): Promise<void> {
  const { dir, name, ext } = parse(file);
  const digest = hash("sha256", await readFile(file)).slice(0, 8);
  await copyFile(file, `${dir}/${name}.${digest}${ext}`);
}
