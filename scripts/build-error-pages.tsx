import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { FailurePage } from "@/components/site/failure-page";
import { siteNameSlot } from "@/lib/site-name-slot";
import { copyByContent } from "./build/copy-by-content";
import { findReaderStylesheets } from "./build/find-reader-stylesheets";
import { precompressFiles } from "./build/precompress-files";

// Run after `next build`: what the gateway serves without the renderer is made here, in the folder of the build.
const buildFolder = resolve(process.env.BUILD_DIR || ".next");
const stylesheets = await findReaderStylesheets(buildFolder);
const folder = join(buildFolder, "error-pages");
await mkdir(folder, { recursive: true });
for (const status of [500, 503] as const) {
  const page = <FailurePage status={status} siteName={siteNameSlot} stylesheets={stylesheets} />;
  await writeFile(join(folder, `${status}.html`), `<!DOCTYPE html>${renderToStaticMarkup(page)}`);
}
// Stylesheets name fonts by their hash: a build keeps the public files that it was made with.
const publicFolder = join(buildFolder, "public");
await rm(publicFolder, { recursive: true, force: true });
await cp("public", publicFolder, { recursive: true });
await copyByContent(join(publicFolder, "speculation.json"));
const counts = await Promise.all([join(buildFolder, "static"), publicFolder].map(precompressFiles));
console.log(`The error pages are made, and ${counts.reduce((sum, count) => sum + count, 0)} files are compressed.`);
