import { basename, extname } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".xsl": "text/xsl",
};

/** Under either of its names. What browsers take for their rules of fetching pages ahead by this type alone. */
const speculationFile = /^speculation\.([0-9a-f]+\.)?json$/;

export function contentTypeOf(path: string): string {
  if (speculationFile.test(basename(path))) return "application/speculationrules+json";
  return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}
