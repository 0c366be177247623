import { hash } from "node:crypto";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { defaultPageCacheMegabytes, type LogLevel, logLevels } from "@/lib/environment-defaults";
import { TrustedProxies } from "./trusted-proxies";

export type Configuration = {
  host: string;
  port: number;
  /** The renderer (scripts/renderer.ts), on the loopback. */
  rendererPort: number;
  /** What the renderer knows the gateway by. */
  secret: string;
  /** Null until the newsroom has said where the site is; then loopback names are answered alone. */
  siteUrl: URL | null;
  siteName: string;
  /** Whose X-Forwarded-For and X-Forwarded-Host are believed. */
  trustedProxies: TrustedProxies;
  buildFolder: string;
  /** The copy of public/ that belongs to the build: its stylesheets name files in it by their hash. */
  publicFolder: string;
  mediaFolder: string;
  /** Where finished pages lie, so that a restart finds them. */
  cacheFolder: string;
  /** A digest of what the environment says to pages: those made under another one name another address or paper. */
  pageSettings: string;
  /** The migrations of this release, which the database should have. */
  migrationsFolder: string;
  /** Bytes of memory for finished pages. */
  pageCacheBytes: number;
  /** Past any pooler: for notices, expiries, counting and the readiness check. Without it no page is kept. */
  databaseUrl: string | null;
  /** Beside `next dev`: pages keep their scripts, and hot reload passes through. */
  isDevelopment: boolean;
  logLevel: LogLevel;
  /** Milliseconds until a silent renderer counts as failed. */
  rendererTimeout: number;
  /** Milliseconds after which a connection over which nothing moves is closed; 0 for never. */
  silenceTimeout: number;
};

/** What of the environment stands on pages, in feeds and in files such as robots.txt; host and port, where nothing else names the site. */
const onPages = ["SITE_URL", "SITE_NAME", "SITE_TIME_ZONE", "SITE_LANGUAGE"] as const;
const inFiles = ["SECURITY_CONTACT", "INDEXNOW_KEY", "WEBSUB_HUB"] as const;

function pageSettings(env: Readonly<Record<string, string | undefined>>): string {
  const values = [...onPages, ...inFiles].map((name) => env[name] ?? "");
  const place = env.SITE_URL ? [] : [env.HOST || "127.0.0.1", env.PORT || "3000"];
  return hash("sha256", JSON.stringify([...values, ...place]));
}

/**
 * The configuration from environment variables, or a sentence for each mistake. The supervisor has checked what a
 * newsroom sets; this guards the gateway when it is started alone.
 */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; configuration: Configuration } | { ok: false; mistakes: string[] } {
  const mistakes: string[] = [];
  const port = (name: string, fallback: string): number => {
    const value = Number(env[name] || fallback);
    if (!Number.isInteger(value) || value < 0 || value > 65_535)
      mistakes.push(`${name} must be a port between 0 and 65535.`);
    return value;
  };
  const secret = env.GATEWAY_SECRET ?? "";
  if (secret.length < 16) mistakes.push("GATEWAY_SECRET must be set, to at least 16 characters that nobody can guess.");
  const logLevel = logLevels.find((level) => level === (env.LOG_LEVEL || "info"));
  if (logLevel === undefined) mistakes.push(`LOG_LEVEL must be one of ${logLevels.join(", ")}.`);
  const siteUrl = readSiteUrl(env.SITE_URL, mistakes);
  const trustedProxies = readProxies(env.TRUSTED_PROXIES, mistakes);
  const buildFolder = resolve(env.BUILD_DIR || ".next");
  const configuration: Configuration = {
    host: env.HOST || "127.0.0.1",
    port: port("PORT", "3000"),
    rendererPort: port("RENDERER_PORT", "3001"),
    secret,
    siteUrl,
    siteName: env.SITE_NAME || "Broadsheet",
    trustedProxies,
    buildFolder,
    publicFolder: join(buildFolder, "public"),
    mediaFolder: join(resolve(env.DATA_DIR || "data"), "media"),
    cacheFolder: join(resolve(env.DATA_DIR || "data"), "cache"),
    pageSettings: pageSettings(env),
    migrationsFolder: resolve("prisma/migrations"),
    pageCacheBytes: readMegabytes(env.PAGE_CACHE_MEGABYTES, mistakes) * 1_048_576,
    databaseUrl: env.DATABASE_DIRECT_URL || env.DATABASE_URL || null,
    isDevelopment: env.GATEWAY_DEV === "1",
    logLevel: logLevel ?? "info",
    // `next dev` compiles a page when it is first asked for.
    rendererTimeout: env.GATEWAY_DEV === "1" ? 120_000 : 10_000,
    // Longer than any answer of the newsroom takes to begin. The socket of hot reload may be silent for hours.
    silenceTimeout: env.GATEWAY_DEV === "1" ? 0 : 120_000,
  };
  return mistakes.length === 0 ? { ok: true, configuration } : { ok: false, mistakes };
}

function readMegabytes(text: string | undefined, mistakes: string[]): number {
  const megabytes = Number(text || defaultPageCacheMegabytes);
  if (!Number.isInteger(megabytes) || megabytes < 1)
    mistakes.push("PAGE_CACHE_MEGABYTES must be a whole number from 1 on, such as 256.");
  return megabytes;
}

function readSiteUrl(text: string | undefined, mistakes: string[]): URL | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== "/" ||
    url.search !== "" ||
    url.username !== ""
  ) {
    mistakes.push("SITE_URL must be an origin such as https://example.org, without a path.");
    return null;
  }
  return url;
}

/** Addresses and ranges with commas between: "127.0.0.1, 10.0.0.0/8, ::1". */
function readProxies(text: string | undefined, mistakes: string[]): TrustedProxies {
  const list = new TrustedProxies();
  for (const entry of (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address);
    const bits = prefix === undefined ? (family === 6 ? 128 : 32) : Number(prefix);
    if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 6 ? 128 : 32) || prefix === "") {
      mistakes.push(`TRUSTED_PROXIES holds "${entry}", which is no address and no range such as 10.0.0.0/8.`);
      continue;
    }
    list.add(address, bits);
  }
  return list;
}
