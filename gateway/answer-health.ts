import type { ServerResponse } from "node:http";
import { filePolicy } from "./response-headers";
import type { Site } from "./site";

/** `/healthz`: this process is alive. `/readyz`: pages can be made, or why not. */
export async function answerHealth(response: ServerResponse, path: string, site: Site): Promise<void> {
  if (path === "/healthz") return send(response, site, 200, "text/plain; charset=utf-8", "ok\n");
  const { isReady, renderer, database } = await site.readiness.check();
  const report = {
    ready: isReady,
    renderer: renderer ?? "ok",
    database: database ?? "ok",
    // Null before the first reading, and where no page is kept.
    secondsSinceExpiriesWereRead: site.keeping?.feed.age ?? null,
  };
  send(response, site, isReady ? 200 : 503, "application/json", `${JSON.stringify(report)}\n`);
}

function send(response: ServerResponse, { security }: Site, status: number, contentType: string, body: string): void {
  response.writeHead(status, {
    ...security,
    "Content-Security-Policy": filePolicy,
    "Content-Type": contentType,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
