import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import { answeredHeaders } from "./forwarded-headers";
import type { RendererConnection, RendererFailure } from "./renderer";

/**
 * Hands a request to the renderer and its answer back, both as they flow. Resolves when the answer has been sent;
 * a failure is told only while nothing has been sent yet, later ones break the connection off.
 */
export function passThrough(
  request: IncomingMessage,
  response: ServerResponse,
  to: {
    path: string;
    headers: OutgoingHttpHeaders;
    /** Put over the headers of the answer. */
    over: OutgoingHttpHeaders;
    renderer: RendererConnection;
    isDevelopment: boolean;
  },
): Promise<{ ok: true } | { ok: false; failure: RendererFailure }> {
  const { port, timeout, agent } = to.renderer;
  return new Promise((resolve) => {
    const { path, headers } = to;
    const upstream = httpRequest({ host: "127.0.0.1", port, agent, method: request.method, path, headers });
    const fail = (failure: RendererFailure) => {
      upstream.destroy();
      if (response.headersSent) response.destroy();
      resolve(response.headersSent ? { ok: true } : { ok: false, failure });
    };
    // Silence is what counts here and not the whole time: an upload may take long.
    upstream.setTimeout(timeout, () => fail("timed-out"));
    upstream.on("error", () => fail("unreachable"));
    upstream.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, {
        ...answeredHeaders(answer.headers, to.isDevelopment),
        ...to.over,
      });
      answer.on("error", () => fail("broken-off"));
      answer.pipe(response);
    });
    response.on("close", () => {
      upstream.destroy();
      resolve({ ok: true });
    });
    request.pipe(upstream);
  });
}
