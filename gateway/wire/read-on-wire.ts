import type { Server } from "node:http";
import type { Socket } from "node:net";
import { type Sample, sampleOf } from "../log";
import { loggedPath } from "../logged-path";
import type { Site } from "../site";
import { AnswerBurst } from "./answer-burst";
import { answerOnWire } from "./answer-on-wire";
import type { PlainRequest } from "./plain-request";
import { ReaderConnection, silenceCheckEvery, type WireHandlers } from "./reader-connection";
import type { ReadyAnswer } from "./ready-answer";

/** The connections that http knows nothing of, to be closed beside http's own. */
export type WireConnections = { closeIdle: () => void; closeAll: () => void };

/**
 * Puts the short way in front of an http server: its connections are read by {@link ReaderConnection} first, and handed
 * to it when it is needed. Giving http a connection by calling its listener is what Node's documentation of the
 * event "connection" describes.
 */
export function readOnWire(
  server: Server,
  site: Site,
  { isClosing, hits }: { isClosing: () => boolean; hits: Sample },
): WireConnections {
  const connections = new Set<ReaderConnection>();
  const listeners = server.listeners("connection");
  const hand: WireHandlers["hand"] = (connection) => {
    for (const listener of listeners) listener.call(server, connection);
  };
  const answer: WireHandlers["answer"] = (request, connection, now) => {
    const found = answerOnWire(request, connection, site, now);
    if (found === null) return null;
    if (hits.take()) logHit(request, found, site);
    return found;
  };
  const burst = new AnswerBurst();
  const waiting = { bytes: 0 };
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    const connection = new ReaderConnection(socket, { answer, hand, isClosing, burst, waiting });
    connections.add(connection);
    socket.once("close", () => connections.delete(connection));
  });
  const silenceCheck = setInterval(() => {
    for (const connection of connections) connection.closeIfSilent();
  }, silenceCheckEvery);
  silenceCheck.unref();
  server.once("close", () => clearInterval(silenceCheck));
  return {
    closeIdle: () => {
      for (const connection of connections) connection.closeIfIdle();
    },
    closeAll: () => {
      for (const { socket } of connections) socket.destroy();
    },
  };
}

function logHit({ isHead, target }: PlainRequest, { status }: ReadyAnswer, site: Site): void {
  site.log.info("request", {
    method: isHead ? "HEAD" : "GET",
    path: loggedPath(target),
    kind: "reader",
    status,
    sampled: sampleOf,
  });
}
