import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The best encoding that an Accept-Encoding header allows, Brotli before gzip where both are wanted alike. */
export function preferredEncoding(header: string | string[] | undefined): Encoding {
  const text = Array.isArray(header) ? header.join(",") : (header ?? "");
  if (text === "") return "identity";
  const known = preferences.get(text);
  if (known !== undefined) return known;
  const preferred = readPreference(text);
  // Browsers have few ways of saying it; whoever makes up others does not fill the memory.
  if (preferences.size < mostPreferences && text.length < longestRemembered) preferences.set(text, preferred);
  return preferred;
}

const preferences = new Map<string, Encoding>();
const mostPreferences = 200;
const longestRemembered = 100;

function readPreference(text: string): Encoding {
  const weights = readWeights(text);
  const br = weights.get("br") ?? weights.get("*") ?? 0;
  const gz = weights.get("gzip") ?? weights.get("x-gzip") ?? weights.get("*") ?? 0;
  const identity = weights.get("identity") ?? 0;
  if (br > 0 && br >= gz && br >= identity) return "br";
  return gz > 0 && gz >= identity ? "gzip" : "identity";
}

function readWeights(text: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of text.split(",")) {
    const [name = "", ...parameters] = part.split(";");
    const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => /^q=/i.test(parameter));
    const value = weight === undefined ? 1 : Number(weight.slice(2));
    weights.set(name.trim().toLowerCase(), value >= 0 && value <= 1 ? value : 0);
  }
  return weights;
}

const compressible =
  /^(text\/|application\/(json|javascript|manifest\+json|xml|[a-z]+\+(xml|json))|image\/(svg\+xml|x-icon|vnd\.microsoft\.icon))/;

export function isCompressible(contentType: string): boolean {
  return compressible.test(contentType);
}

/** Below this, compression costs more bytes than it saves. */
const smallest = 256;

export function isWorthCompressing(body: Buffer, contentType: string): boolean {
  return body.length >= smallest && isCompressible(contentType);
}

/**
 * The bytes in an encoding. When it must be quick, Brotli's window is kept at 64 KiB: for pages it costs no bytes and a
 * twentieth of the time that the default window takes.
 */
export async function encode(body: Buffer, encoding: Encoding, quality: "quick" | "small" = "quick"): Promise<Buffer> {
  if (encoding === "identity") return body;
  if (encoding === "gzip") return gzipped(body, { level: quality === "quick" ? 6 : 9 });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality === "quick" ? 5 : 11,
      [constants.BROTLI_PARAM_LGWIN]: quality === "quick" ? 16 : 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
