import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { FailurePage } from "@/components/site/failure-page";
import { siteNameSlot } from "@/lib/site-name-slot";
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
const count = await precompressFiles(join(buildFolder, "static"));
console.log(`The error pages are made, and ${count} static files are compressed.`);
