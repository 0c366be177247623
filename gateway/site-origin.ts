import type { Configuration } from "./configuration";

/** SITE_URL, or this machine by its plain name; `port` is where the gateway listens. */
export function siteOrigin({ siteUrl, port }: Pick<Configuration, "siteUrl" | "port">): string {
  return siteUrl?.origin ?? `http://localhost:${port}`;
}
