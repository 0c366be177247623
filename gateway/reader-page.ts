import { rendererSecretHeader } from "@/lib/renderer-secret";
import { bodyDigest } from "./entity-tag";
import { type HtmlRefusal, readerHtml } from "./html-tokens";
import { isSafeLocation, readPageMarks } from "./page-marks";
import { askRenderer, type RendererAnswer, type RendererConnection, type RendererFailure } from "./renderer";
import { rendererAddress } from "./renderer-address";
import type { PageTemplate } from "./slots/page-template";
import type { Hole } from "./slots/slot";
import { viewedArticle } from "./views/viewed-article";

/**
 * A page as it can be sent to any reader: no request but its path and query had a part in it, so it can be kept. `tags`
 * are those of lib/cache-tags.ts.
 */
export type FinishedPage = {
  status: number;
  location: string | null;
  contentType: string;
  body: Buffer;
  /** Places in the body that slots fill, in bytes. */
  holes: readonly Hole[];
  /** When it changes by itself, as what shows what is new or ends at a time does: milliseconds since 1970, or null. */
  endsAt: number | null;
  digest: string;
  tags: readonly string[];
  /** For the counting of views: the article whose own page this is. */
  viewedArticleId: string | null;
};

export type PageFailure =
  | RendererFailure
  | HtmlRefusal
  | "unknown-status"
  | "unsafe-location"
  | "page-data"
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
  const asked = await askRenderer(rendererAddress(address), rendererHeaders(source), source.renderer);
  return asked.ok ? finishPage(asked.answer, source) : asked;
}

/** Makes of the renderer's answer what readers are sent: without the framework's runtime, with the status it asks for. */
export function finishPage(
  { status, headers, body }: RendererAnswer,
  source: Pick<ReaderPageSource, "origin" | "isDevelopment">,
): PageResult {
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
  if (contentType.startsWith(pageData)) return { ok: false, failure: "page-data" };
  if (!contentType.startsWith("text/html")) {
    return {
      ok: true,
      page: finished({ status, contentType, body, tags, endsAt: readTime(headers["cache-until"]) }),
    };
  }
  return htmlPage(status, body, source.isDevelopment);
}

const htmlType = "text/html; charset=utf-8";
/** What the framework's own script reads in a page's place; no reader is sent it. */
const pageData = "text/x-component";
const empty: PageTemplate = { body: Buffer.alloc(0), holes: [] };

/** Made here alone: nothing that a reader sends reaches the renderer of a page that other readers will be shown. */
export function rendererHeaders({
  secret,
  origin,
}: Pick<ReaderPageSource, "secret" | "origin">): Record<string, string> {
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
  const html = readerHtml(body);
  if (!html.ok) return { ok: false, failure: html.refusal };
  const read = readPageMarks(html.marks);
  if (!read.ok) return { ok: false, failure: read.refusal };
  const { location, tags } = read.marks;
  // A page that the framework itself could not find carries no mark.
  const status = read.marks.status === 200 ? rendered : read.marks.status;
  // Hot reload needs what readers do without; the same rules were applied, so that development shows what they refuse.
  const shown = isDevelopment ? { body, holes: [] } : { body: html.body, holes: html.holes };
  const facts = { status, location, contentType: htmlType, tags, endsAt: html.endsAt };
  return { ok: true, page: finished({ ...facts, ...(location === null ? shown : empty) }) };
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
    page: finished({ status: isLasting ? 301 : 302, location, contentType: htmlType, ...empty, tags }),
  };
}

function finished(given: {
  status: number;
  location?: string | null;
  contentType: string;
  body: Buffer;
  holes?: readonly Hole[];
  endsAt?: number | null;
  tags: readonly string[];
}): FinishedPage {
  const { location = null, holes = [], endsAt = null } = given;
  const page = { ...given, location, holes, endsAt, digest: bodyDigest(given.body) };
  return { ...page, viewedArticleId: viewedArticle(page) };
}

/** A header that is no time says nothing. */
function readTime(header: string | string[] | undefined): number | null {
  const time = Date.parse(String(header));
  return Number.isNaN(time) ? null : time;
}
