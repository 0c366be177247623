import type { ServerResponse } from "node:http";
import { filePolicy } from "./response-headers";
import type { Site } from "./site";

/** `/healthz`: this process is alive. `/readyz`: pages can be made, or why not. */
export async function answerHealth(response: ServerResponse, path: string, site: Site): Promise<void> {
  if (path === "/healthz") return send(response, site, 200, "text/plain; charset=utf-8", "ok\n");
  const { isReady, renderer, database, migrations, overdue } = await site.readiness.check();
  // Null before the first reading, and where no page is kept.
  const secondsSinceExpiriesWereRead = site.keeping?.feed.age ?? null;
  const warnings = [overdue, lateReading(secondsSinceExpiriesWereRead)].filter((words) => words !== null);
  const report = {
    ready: isReady,
    renderer: renderer ?? "ok",
    database: database ?? "ok",
    // Nobody can say while the database is away.
    migrations: migrations ?? (database === null ? "ok" : "unknown"),
    secondsSinceExpiriesWereRead,
    warnings,
  };
  send(response, site, isReady ? 200 : 503, "application/json", `${JSON.stringify(report)}\n`);
}

/** They are read each second: after ten of them pages may be shown that a change has made out of date. */
function lateReading(seconds: number | null): string | null {
  return seconds !== null && seconds > 10 ? `What has changed was last read ${Math.round(seconds)} seconds ago.` : null;
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
