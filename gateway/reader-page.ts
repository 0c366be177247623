import { rendererSecretHeader } from "@/lib/renderer-secret";
import { bodyDigest } from "./entity-tag";
import { type HtmlRefusal, readerHtml } from "./html-tokens";
import { isSafeLocation, readPageMarks } from "./page-marks";
import { askRenderer, type RendererConnection, type RendererFailure } from "./renderer";

/**
 * A page as it can be sent to any reader: no request but its path and query had a part in it, so it can be kept. `tags`
 * are those of lib/cache-tags.ts.
 */
export type FinishedPage = {
  status: number;
  location: string | null;
  contentType: string;
  body: Buffer;
  digest: string;
  tags: readonly string[];
  /** When it changes by itself, such as a list of what is new; null when it does not. */
  expiresAt: Date | null;
};

export type PageFailure =
  | RendererFailure
  | HtmlRefusal
  | "unknown-status"
  | "unsafe-location"
  | "renderer-error"
  | "renderer-unavailable"
  | "secret-refused";

export type PageResult = { ok: true; page: FinishedPage } | { ok: false; failure: PageFailure };

export type ReaderPageSource = {
  renderer: RendererConnection;
  secret: string;
  /** The site's own origin, "https://example.org". */
  origin: string;
  isDevelopment: boolean;
};

/** Has the page at this address rendered and made ready for readers; `address` is a canonical path with its query. */
export async function renderReaderPage(address: string, source: ReaderPageSource): Promise<PageResult> {
  const asked = await askRenderer(address, rendererHeaders(source), source.renderer);
  if (!asked.ok) return asked;
  const { status, headers, body } = asked.answer;
  if (status === 403) return { ok: false, failure: "secret-refused" };
  // The framework's error page shows a developer where the fault is.
  if (status >= 500 && source.isDevelopment)
    return { ok: true, page: finished({ status, contentType: htmlType, body, tags: [] }) };
  if (status >= 500) return { ok: false, failure: status === 503 ? "renderer-unavailable" : "renderer-error" };
  const tags = String(headers["cache-tags"] ?? "")
    .split(" ")
    .filter((tag) => tag !== "");
  if (status >= 300 && status < 400) return redirect(status, headers.location, { origin: source.origin, tags });
  const contentType = headers["content-type"] ?? "application/octet-stream";
  if (!contentType.startsWith("text/html")) {
    return {
      ok: true,
      page: finished({ status, contentType, body, tags, expiresAt: readTime(headers["cache-until"]) }),
    };
  }
  return htmlPage(status, body, source.isDevelopment);
}

const htmlType = "text/html; charset=utf-8";
const nothing = Buffer.alloc(0);

/** Made here alone: nothing that a reader sends reaches the renderer of a page that other readers will be shown. */
function rendererHeaders({ secret, origin }: ReaderPageSource): Record<string, string> {
  const { host, protocol } = new URL(origin);
  return {
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
    "user-agent": "broadsheet-gateway",
    accept: "text/html, */*;q=0.1",
    "accept-encoding": "identity",
    [rendererSecretHeader]: secret,
  };
}

function htmlPage(rendered: number, body: Buffer, isDevelopment: boolean): PageResult {
  const html = readerHtml(body.toString("utf8"));
  if (!html.ok) return { ok: false, failure: html.refusal };
  const read = readPageMarks(html.marks);
  if (!read.ok) return { ok: false, failure: read.refusal };
  const { location, tags } = read.marks;
  // A page that the framework itself could not find carries no mark.
  const status = read.marks.status === 200 ? rendered : read.marks.status;
  // Hot reload needs what readers do without; the same rules were applied, so that development shows what they refuse.
  const shown = isDevelopment ? body : Buffer.from(html.html);
  return {
    ok: true,
    page: finished({ status, location, contentType: htmlType, body: location === null ? shown : nothing, tags }),
  };
}

/** Route handlers may redirect by themselves, inside the site. */
function redirect(
  status: number,
  given: string | undefined,
  { origin, tags }: { origin: string; tags: readonly string[] },
): PageResult {
  const location = given?.startsWith(`${origin}/`) ? given.slice(origin.length) : given;
  if (location === undefined || !isSafeLocation(location)) return { ok: false, failure: "unsafe-location" };
  const isLasting = status === 301 || status === 308;
  return {
    ok: true,
    page: finished({ status: isLasting ? 301 : 302, location, contentType: htmlType, body: nothing, tags }),
  };
}

function finished(page: {
  status: number;
  location?: string | null;
  contentType: string;
  body: Buffer;
  tags: readonly string[];
  expiresAt?: Date | null;
}): FinishedPage {
  const { location = null, expiresAt = null } = page;
  return { ...page, location, expiresAt, digest: bodyDigest(page.body) };
}

/** A header that is no time says nothing. */
function readTime(header: string | string[] | undefined): Date | null {
  const time = new Date(String(header));
  return Number.isNaN(time.getTime()) ? null : time;
}
