import { embedOrigins } from "@/lib/embed-providers";
import type { Configuration } from "./configuration";

/** Of reader pages: browsers keep them and ask about them each time, so that what has changed is seen at once. */
export const cacheControl = "public, max-age=0, must-revalidate";

/** The security headers of every response, whatever it carries. */
export type SecurityHeaders = Readonly<Record<string, string>>;

const onEverything: SecurityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
};

const year = 31_536_000;

/** The headers that stand on every answer; on https also that the site is never to be asked for otherwise. */
export function securityHeaders({ siteUrl }: Pick<Configuration, "siteUrl">): SecurityHeaders {
  if (siteUrl?.protocol !== "https:") return onEverything;
  return { ...onEverything, "Strict-Transport-Security": `max-age=${year}` };
}

/** Reader pages: what is not named here is not loaded. Players of other sites stand in frames, and only when opened. */
export function readerPolicy({ isDevelopment }: Pick<Configuration, "isDevelopment">): string {
  // Hot reload evaluates code, writes styles and talks over a socket; none of it leaves the machine of a developer.
  const loosened = isDevelopment
    ? [
        "img-src 'self' data: blob:",
        "style-src 'self' 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "connect-src 'self' ws: wss:",
      ]
    : ["img-src 'self'", "style-src 'self'", "script-src 'self'", "connect-src 'self'"];
  return [
    "default-src 'none'",
    ...loosened,
    "font-src 'self'",
    "manifest-src 'self'",
    `frame-src ${embedOrigins.join(" ")}`,
    ...nowhere,
  ].join("; ");
}

/** What an article will look like: a reader page that the newsroom shows in a frame of its own. */
export function previewPolicy(configuration: Pick<Configuration, "isDevelopment">): string {
  return readerPolicy(configuration).replace("frame-ancestors 'none'", "frame-ancestors 'self'");
}

/** For scripts and for styles another one each: that of styles is written into the page, where scripts of ours read it. */
export type AdminNonces = { script: string; style: string };

/** The newsroom's screens: scripts by nonce, and the style attributes that its editor writes. */
export function adminPolicy(nonces: AdminNonces, { isDevelopment }: Pick<Configuration, "isDevelopment">): string {
  const scripts = isDevelopment ? "'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonces.script}' 'strict-dynamic' ${scripts}`.trim(),
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonces.style}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws: wss:" : ""}`,
    "manifest-src 'self'",
    `frame-src 'self' ${embedOrigins.join(" ")}`,
    ...nowhere,
  ].join("; ");
}

/** Files are never documents: a picture that turns out to be a page can do nothing. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Drawings carry styles of their own. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** Feeds are shown in the colours of /feed.css and hold nothing that runs. */
export const feedPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; sandbox";

const nowhere = ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"];
