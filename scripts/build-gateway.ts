import { join, resolve } from "node:path";
import { build } from "esbuild";

// Run by the build: the gateway as one file of plain JavaScript in the folder of the build. Started from its sources it
// would hold a compiler in memory for as long as it runs, and a site that falls back to an earlier build gets its gateway.
await build({
  entryPoints: ["gateway/main.ts"],
  outfile: join(resolve(process.env.BUILD_DIR || ".next"), "gateway.mjs"),
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20.19",
  // Names stay as they are written, so that an error in the log can be followed.
  minify: false,
  logLevel: "warning",
});
