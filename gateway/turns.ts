import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { endConnection } from "./end-connection";

type Turn = { request: IncomingMessage; response: ServerResponse; answer: () => void };

/**
 * `isOver`: whatever else comes is not answered. `isPaused`, or soon with `isPausing`: nothing more is read until those who
 * wait are answered.
 */
type Line = { now: Turn | null; waiting: Turn[]; isOver: boolean; isPausing: boolean; isPaused: boolean };

/** What is read at once, 64 KB, holds some 2,500 of the shortest requests; then nothing more is read until they are answered. */
const mostWaiting = 4_096;

/**
 * The requests of each connection, of which http reads as many as come at once. Each is answered when the one before it
 * has been: nothing is opened or looked for before its bytes can leave, and nothing is done for a request behind an answer
 * that closes the connection.
 */
export class Turns {
  private readonly lines = new WeakMap<Duplex, Line>();
  private readonly running = new Set<Line>();

  /** Calls `answer` when it is this request's turn, or never. */
  take(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
    const connection: Duplex = request.socket;
    const line = this.lines.get(connection) ?? this.lineOf(connection);
    if (line.isOver) return;
    const turn = { request, response, answer };
    if (line.now === null) {
      this.begin(connection, line, turn);
      return;
    }
    line.waiting.push(turn);
    if (line.waiting.length > mostWaiting) connection.destroy();
    else this.pause(connection, line);
  }

  /** Whether an answer that is complete is still being taken by its reader. */
  get areSending(): boolean {
    return [...this.running].some(({ now }) => now?.response.writableEnded);
  }

  /** Tells whoever is being answered that it was the last time; first those who wait behind are answered. */
  closeSoon(): void {
    for (const { now, waiting } of this.running) {
      if (now !== null && waiting.length === 0) now.response.shouldKeepAlive = false;
    }
  }

  /**
   * For what comes over a connection and cannot be read: true when an answer is under way, in whose middle nothing else
   * may be said. What lies behind a whole request waits for its answer, after which the connection is closed; of a
   * request that breaks off while it is being answered, the answer does as well.
   */
  endAfterAnswer(connection: Duplex): boolean {
    const line = this.lines.get(connection);
    if (line === undefined || line.now === null) return false;
    const { request, response } = line.now;
    line.isOver = true;
    line.waiting = [];
    response.shouldKeepAlive = false;
    if (!request.complete && response.headersSent) connection.destroy();
    return request.complete || response.headersSent;
  }

  /** When http has read all that came at once: at the end of each request it goes on reading. */
  private pause(connection: Duplex, line: Line): void {
    if (line.isPausing) return;
    line.isPausing = true;
    const pause = () => {
      line.isPausing = false;
      if (line.waiting.length === 0) return;
      line.isPaused = true;
      connection.pause();
    };
    // What http sets going again at the end of a request goes on a tick later.
    process.nextTick(() => process.nextTick(pause));
  }

  private lineOf(connection: Duplex): Line {
    const line: Line = { now: null, waiting: [], isOver: false, isPausing: false, isPaused: false };
    this.lines.set(connection, line);
    connection.once("close", () => {
      line.isOver = true;
      line.waiting = [];
      this.running.delete(line);
    });
    return line;
  }

  private begin(connection: Duplex, line: Line, turn: Turn): void {
    line.now = turn;
    this.running.add(line);
    turn.response.on("close", () => this.goOn(connection, line));
    turn.answer();
  }

  private goOn(connection: Duplex, line: Line): void {
    line.now = null;
    line.isOver ||= connection.destroyed || connection.writableEnded;
    const next = line.isOver ? undefined : line.waiting.shift();
    if (next !== undefined) {
      this.begin(connection, line, next);
    } else {
      this.running.delete(line);
      line.waiting = [];
      if (line.isOver) endConnection(connection);
    }
    if (line.isPaused && line.waiting.length === 0) {
      line.isPaused = false;
      connection.resume();
    }
  }
}
