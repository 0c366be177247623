import { resolve } from "node:path";
import { build } from "esbuild";

const folder = resolve(process.env.BUILD_DIR || ".next");

// Run by the build: gateway and renderer as one file of plain JavaScript each in the folder of the build. Started from
// their sources they would hold a compiler in memory for as long as they run, and a site that falls back to an earlier
// build gets the programs that belong to it.
await build({
  entryPoints: { gateway: "gateway/main.ts", renderer: "scripts/renderer.ts" },
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20.19",
  // Names stay as they are written, so that an error in the log can be followed.
  minify: false,
  logLevel: "warning",
});
