import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import { largestRequest } from "@/lib/largest-request";
import { answeredHeaders } from "./forwarded-headers";
import type { RendererConnection, RendererFailure } from "./renderer";

type PassFailure = RendererFailure | "too-many-requests" | "request-too-large" | "request-too-slow";

/** Requests that wait for a connection to the renderer; a newsroom never has so many, and each holds what it is to send. */
const mostWaiting = 256;

/** While so many requests are under way, nobody begins more than their share: one who dawdles leaves connections to others. */
const crowd = 80;
const share = 48;

/** Milliseconds without a byte after which whoever sends is given up; a telephone in a tunnel comes back sooner. */
const senderPatience = 30_000;

/** Staff's work takes longer than a page does: pictures are made in all their sizes. Times the renderer's timeout. */
const workPatience = 6;

type Handed = {
  path: string;
  /** The network that it comes from. */
  client: string;
  headers: OutgoingHttpHeaders;
  /** Put over the headers of the answer. */
  over: OutgoingHttpHeaders;
  renderer: RendererConnection;
  isDevelopment: boolean;
};

type Result = { ok: true } | { ok: false; failure: PassFailure };

/**
 * Hands a request to the renderer and its answer back, both as they flow. Resolves when the answer has been sent;
 * a failure is told only while nothing has been sent yet, later ones break the connection off.
 */
export async function passThrough(request: IncomingMessage, response: ServerResponse, to: Handed): Promise<Result> {
  const { client } = to;
  const { passAgent, passing } = to.renderer;
  if (Number(request.headers["content-length"] ?? 0) > largestRequest)
    return { ok: false, failure: "request-too-large" };
  const waiting = Object.values(passAgent.requests).reduce((sum, requests) => sum + (requests?.length ?? 0), 0);
  const ofClient = passing.get(client) ?? 0;
  const isCrowded = [...passing.values()].reduce((sum, requests) => sum + requests, 0) >= crowd;
  if (waiting >= mostWaiting || (isCrowded && ofClient >= share)) return { ok: false, failure: "too-many-requests" };
  passing.set(client, ofClient + 1);
  try {
    return await handOn(request, response, to);
  } finally {
    const left = (passing.get(client) ?? 1) - 1;
    if (left > 0) passing.set(client, left);
    else passing.delete(client);
  }
}

function handOn(request: IncomingMessage, response: ServerResponse, to: Handed): Promise<Result> {
  const { port, timeout, passAgent } = to.renderer;
  return new Promise((resolve) => {
    if (response.destroyed) return resolve({ ok: true });
    const { path } = to;
    // One that is kept may be closed just as it is used again, and a body cannot be sent twice.
    const headers = { ...to.headers, connection: "close" };
    const upstream = httpRequest({ host: "127.0.0.1", port, agent: passAgent, method: request.method, path, headers });
    let silence: NodeJS.Timeout | undefined;
    let hasFailed = false;
    const fail = (failure: PassFailure) => {
      clearTimeout(silence);
      if (hasFailed) return;
      hasFailed = true;
      request.unpipe(upstream);
      upstream.destroy();
      if (response.headersSent) response.destroy();
      resolve(response.headersSent ? { ok: true } : { ok: false, failure });
    };
    // Silence is what counts here and not the whole time, and whose silence it is.
    const expectWithin = (milliseconds: number, failure: PassFailure) => {
      clearTimeout(silence);
      silence = setTimeout(fail, milliseconds, failure);
    };
    upstream.on("error", () => fail("unreachable"));
    upstream.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, {
        ...answeredHeaders(answer.headers, to.isDevelopment),
        ...to.over,
      });
      answer.on("data", () => expectWithin(timeout * workPatience, "timed-out"));
      answer.on("error", () => fail("broken-off"));
      answer.pipe(response);
    });
    response.on("close", () => {
      clearTimeout(silence);
      upstream.destroy();
      resolve({ ok: true });
    });
    let size = 0;
    expectWithin(senderPatience, "request-too-slow");
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestRequest) fail("request-too-large");
      else expectWithin(senderPatience, "request-too-slow");
    });
    request.on("end", () => expectWithin(timeout * workPatience, "timed-out"));
    request.pipe(upstream);
  });
}
