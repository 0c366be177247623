import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setImmediate, setTimeout } from "node:timers/promises";
import { type Answered, answer } from "./answer";
import { endConnection } from "./end-connection";
import { keepAliveSeconds } from "./keep-alive";
import { Sample, sampleOf } from "./log";
import { loggedPath } from "./logged-path";
import { rawAnswer } from "./raw-answer";
import { refuse } from "./refuse";
import { sendFailure } from "./send-failure";
import type { Site } from "./site";
import { Turns } from "./turns";
import { passUpgrade } from "./upgrade";
import { InnerConnection } from "./wire/inner-connection";
import { readOnWire, type WireConnections } from "./wire/read-on-wire";

export type Gateway = {
  /** Where it listens: that of the configuration, or the one that the system chose for port 0. */
  port: number;
  /** Takes no new connections, finishes what is under way and closes; within `patience` milliseconds. */
  close: (patience: number) => Promise<void>;
};

/** The public port. Resolves once it listens; rejects when the port cannot be had. */
export async function serve(site: Site): Promise<Gateway> {
  const turns = new Turns();
  const samples = { files: new Sample(), hits: new Sample() };
  let isClosing = false;
  const server = createServer(limits, (request, response) => {
    turns.take(request, response, () => {
      if (isClosing) turns.closeSoon();
      void answerAndLog(request, response, { site, samples });
    });
    const connection: Duplex = request.socket;
    if (connection instanceof InnerConnection) response.on("close", () => connection.answered());
  });
  // Of itself http would answer before those in front.
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    turns.take(request, response, () => {
      refuse(response, site, "expectation");
      site.log.info("request", { path: loggedPath(request.url ?? ""), kind: "refused", status: response.statusCode });
    });
  });
  // As many as fit into the largest head: beyond a number http would pass them over, a body's length among them.
  server.maxHeadersCount = 0;
  const onWire =
    site.keeping === null ? null : readOnWire(server, site, { isClosing: () => isClosing, hits: samples.hits });
  // A reader who takes nothing, and one who says nothing more, would else hold a connection and what it is to be sent.
  server.setTimeout(site.configuration.silenceTimeout);
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!turns.endAfterAnswer(socket)) refuseUnreadable(error, socket, site);
  });
  // The server forgets connections that have changed their protocol: closing them is left to whoever holds them.
  const upgraded = new Set<Socket>();
  // From here on nobody else listens to the connection, also not for an answer that is under way on it.
  const isLost = (socket: Socket) => {
    socket.on("error", () => socket.destroy());
    if (turns.endAfterAnswer(socket)) socket.destroy();
    return socket.destroyed;
  };
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    if (!isLost(socket)) refuseConnect(request, socket, site);
  });
  server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (isLost(socket)) return;
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
    passUpgrade(request, socket, head, site);
  });
  await Promise.race([site.keeping?.start(), setTimeout(firstReading, null, { ref: false })]);
  await listen(server, site.configuration.port, site.configuration.host);
  site.views.start();
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : site.configuration.port;
  return {
    port,
    close: async (patience) => {
      // Before anybody is told to go: who is sent away with the last answer would come back to the door.
      await untilNobodyComes(server);
      isClosing = true;
      turns.closeSoon();
      for (const socket of upgraded) socket.destroy();
      const end = Date.now() + patience;
      return closeGently(server, { turns, onWire }, patience)
        .then(() => Promise.all([site.views.stop(lastBatch), stopKeeping(site, Math.max(lastBatch, end - Date.now()))]))
        .then(() => undefined)
        .finally(() => {
          site.renderer.agent.destroy();
          site.renderer.passAgent.destroy();
        });
    },
  };
}

/** What has expired while the gateway was away is read before readers come, if the database answers in this time. */
const firstReading = 1_500;

/** Time for the last views to be written, in milliseconds, after all requests are done. */
const lastBatch = 800;

/**
 * Whoever sends slowly, or sends too much before saying what is wanted, is let go. The whole of a request may take as
 * long as a picture over a bad line; who stops sending one is let go sooner (pass-through.ts).
 */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 600_000,
  keepAliveTimeout: keepAliveSeconds * 1_000,
  connectionsCheckingInterval: 1_000,
  insecureHTTPParser: false,
  // A missing host is refused with all the others (requested-host.ts).
  requireHostHeader: false,
} as const;

async function answerAndLog(
  request: IncomingMessage,
  response: ServerResponse,
  { site, samples }: { site: Site; samples: { files: Sample; hits: Sample } },
): Promise<void> {
  const began = performance.now();
  let answered: Answered = { kind: "refused", isHit: false };
  try {
    answered = await answer(request, response, site);
  } catch (error) {
    // A reader who goes away in the middle is no fault.
    if (!response.destroyed) {
      site.log.error("A request failed.", {
        path: loggedPath(request.url ?? ""),
        error: error instanceof Error ? error.stack : String(error),
      });
      sendFailure(response, site, 500);
    }
  }
  const { kind, isHit } = answered;
  const isQuiet = (isHit || quietKinds.has(kind)) && response.statusCode < 400;
  const isSampled = isQuiet && (isHit ? samples.hits : samples.files).take();
  site.log[isQuiet && !isSampled ? "debug" : "info"]("request", {
    method: request.method,
    path: loggedPath(request.url ?? ""),
    kind,
    status: response.statusCode,
    milliseconds: Math.round((performance.now() - began) * 10) / 10,
    ...(isSampled && { sampled: sampleOf }),
  });
}

/** Of what is answered without the renderer, and much asked for, a few lines are enough while all goes well. */
const quietKinds: ReadonlySet<Answered["kind"]> = new Set([
  "build-file",
  "public-file",
  "media",
  "health",
  "beacon",
  "framework",
]);

/** What the parser cannot read, or will not: two lengths, a length and chunks, too many headers, too slow. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex, site: Site): void {
  // What follows what has been refused: it is being read away.
  if (socket.writableEnded && error.code !== "ECONNRESET") return;
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW"
      ? "431 Request Header Fields Too Large"
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? "408 Request Timeout"
        : "400 Bad Request";
  site.log.info("request", { kind: "unreadable", status: Number.parseInt(status, 10), code: error.code });
  endConnection(socket, rawAnswer(status, site.security));
}

/** This is no proxy. */
function refuseConnect({ url = "" }: IncomingMessage, socket: Socket, site: Site): void {
  site.log.info("request", { method: "CONNECT", path: loggedPath(url), kind: "refused", status: 405 });
  endConnection(socket, rawAnswer("405 Method Not Allowed", site.security));
}

/** Pages that wait to be written are, unless the disk takes longer than this, in milliseconds. */
async function stopKeeping({ keeping }: Site, patience: number): Promise<void> {
  await Promise.race([keeping?.stop(), setTimeout(patience, undefined, { ref: false })]);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Time to let in those who have come to the door before it closes, in milliseconds: closed, it would turn them away. */
const lastArrivals = 250;

/** Of those at the door one is let in at each turn of the event loop. */
async function untilNobodyComes(server: Server): Promise<void> {
  const end = Date.now() + lastArrivals;
  let hasCome = true;
  const note = () => {
    hasCome = true;
  };
  server.on("connection", note);
  while (hasCome && Date.now() < end) {
    hasCome = false;
    // A whole turn lies between two of these.
    await setImmediate();
    await setImmediate();
  }
  server.off("connection", note);
}

/** How long a reader's open connection may bring one more request, which is answered and told to be the last. */
const lastRequests = 1_000;

async function closeGently(
  server: Server,
  { turns, onWire }: { turns: Turns; onWire: WireConnections | null },
  patience: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    // http's own close() cuts idle connections at once, and with them requests that are on their way.
    NetServer.prototype.close.call(server, () => resolve());
  });
  const began = Date.now();
  const sweep = setInterval(() => {
    if (Date.now() - began >= lastRequests) {
      onWire?.closeIdle();
      // To http a connection is idle whose last answer has been handed to the system, but not yet taken by it.
      if (!turns.areSending) server.closeIdleConnections();
    }
    if (Date.now() - began >= patience) {
      onWire?.closeAll();
      server.closeAllConnections();
    }
  }, 100);
  await closed;
  clearInterval(sweep);
  server.close();
}
