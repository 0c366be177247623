import type { NextConfig } from "next";
import { largestRequest } from "./lib/largest-request";

const config: NextConfig = {
  // The launcher builds each state of the sources into a folder of its own and serves that one.
  distDir: process.env.BUILD_DIR ?? ".next",
  // Reader pages are whole without scripts: titles and tags stand in the head for everybody, not for crawlers alone.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  poweredByHeader: false,
  // The gateway compresses what it keeps, once; Next would do it for every request.
  compress: false,
  // Pictures are made at upload in fixed variants; an optimiser on demand is a way to keep a server busy.
  images: { unoptimized: true },
  // `npm run check` has the compiler's word, over the whole tree and not the pages alone.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.BUILD_TSCONFIG ?? "tsconfig.json" },
  serverExternalPackages: ["pg", "sharp", "@prisma/adapter-pg", "@prisma/client", "satori", "@resvg/resvg-wasm"],
  // The gateway answers on the site's address and Next on another port of this machine.
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  // A lock file further up must not be taken for the root of the project.
  turbopack: {
    root: import.meta.dirname,
    rules: { "**/app/scripts/*.js": { loaders: ["./scripts/build/minify-script.mjs"], type: "asset" } },
  },
  outputFileTracingRoot: import.meta.dirname,
  devIndicators: false,
  // Forms with a picture come as server actions, which take 1 MB where nothing else is said.
  experimental: { serverActions: { bodySizeLimit: largestRequest } },
  // The key of IndexNow is a file at the root, where it would be taken for a section; "/?p=123" is not the front.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/:key([a-z0-9-]{8,128}).txt", destination: "/indexnow/:key" },
      { source: "/", has: [{ type: "query", key: "p", value: "(?<number>[0-9]+)" }], destination: "/former/:number" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
