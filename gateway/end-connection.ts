import type { Duplex } from "node:stream";

/** Milliseconds in which the other side may take what was sent to it last. */
const patience = 2_000;

/**
 * Sends these words, if any, and closes the connection: for both sides, also when the other one never does. What still
 * comes meanwhile is read away, since a connection that is closed on unread bytes is reset, and the words with it.
 */
export function endConnection(connection: Duplex, words = ""): void {
  if (connection.destroyed) return;
  const timer = setTimeout(() => connection.destroy(), patience);
  timer.unref();
  connection.once("close", () => clearTimeout(timer));
  if (!connection.writableEnded) connection.end(words);
  connection.resume();
}
