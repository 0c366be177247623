import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a build is made from. The demonstration is database content. */
const sources = [
  "app",
  "blocks",
  "components",
  "gateway",
  "lib",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "public",
  "scripts/build",
  "scripts/build-error-pages.tsx",
  "scripts/build-programs.ts",
  "scripts/launch/is-from-gateway.ts",
  "scripts/renderer.ts",
  "server",
  "tsconfig.json",
];

function filesUnder(source: string): string[] {
  if (path.extname(source) !== "") return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join("server", "generated")))
    .sort();
}

/** The same for the same sources, wherever the checkout lies and whenever its files were written. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}
