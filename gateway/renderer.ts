import { Agent, request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";

export type RendererAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type RendererFailure = "unreachable" | "timed-out" | "broken-off" | "too-large";

/**
 * `passAgent` is for requests that are handed on: however many of them dawdle, pages for readers are still made.
 */
export type RendererConnection = {
  port: number;
  timeout: number;
  agent: Agent;
  passAgent: Agent;
  /** How many requests of each network are being handed on. */
  passing: Map<string, number>;
};

/** No page of a newspaper is larger; a renderer that goes on writing is stopped. */
const largestBody = 16 * 1024 * 1024;

/** `port` on the loopback, `timeout` in milliseconds for a whole answer; connections are made when they are needed. */
export function connectRenderer({ port, timeout }: { port: number; timeout: number }): RendererConnection {
  const agent = new Agent({ keepAlive: true, maxSockets: 128, scheduling: "lifo" });
  return { port, timeout, agent, passAgent: new Agent({ maxSockets: 128 }), passing: new Map() };
}

/** Asks the renderer for the whole of one address by GET; within `timeout` milliseconds from beginning to end. */
export function askRenderer(
  path: string,
  headers: OutgoingHttpHeaders,
  connection: RendererConnection,
  mayRepeat = true,
): Promise<{ ok: true; answer: RendererAnswer } | { ok: false; failure: RendererFailure }> {
  const { port, timeout, agent } = connection;
  return new Promise((resolve) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, headers, agent });
    const settle = (result: { ok: true; answer: RendererAnswer } | { ok: false; failure: RendererFailure }) => {
      clearTimeout(deadline);
      resolve(result);
      if (!result.ok) request.destroy();
    };
    const deadline = setTimeout(() => settle({ ok: false, failure: "timed-out" }), timeout);
    request.on("error", (error: NodeJS.ErrnoException) => {
      // A connection kept open can be closed by the renderer just as it is used again: nothing was asked yet.
      const isStale = request.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
      if (!isStale || !mayRepeat) return settle({ ok: false, failure: "unreachable" });
      clearTimeout(deadline);
      resolve(askRenderer(path, headers, connection, false));
    });
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > largestBody) settle({ ok: false, failure: "too-large" });
        else chunks.push(chunk);
      });
      response.on("error", () => settle({ ok: false, failure: "broken-off" }));
      response.on("end", () => {
        if (!response.complete) return settle({ ok: false, failure: "broken-off" });
        settle({
          ok: true,
          answer: { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) },
        });
      });
    });
    request.end();
  });
}
