import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { keepAliveSeconds } from "../keep-alive";
import type { AnswerBurst } from "./answer-burst";
import { InnerConnection } from "./inner-connection";
import { type PlainRequest, readPlainRequest } from "./plain-request";
import type { ReadyAnswer } from "./ready-answer";

export type WireHandlers = {
  /** The answer, if one is ready for this very request; it counts as given. */
  answer: (request: PlainRequest, connection: ReaderConnection, now: number) => ReadyAnswer | null;
  /** Gives a connection to Node's http. */
  hand: (connection: Duplex) => void;
  isClosing: () => boolean;
  burst: AnswerBurst;
  /** Bytes of further requests that wait, of all connections together. */
  waiting: { bytes: number };
};

/** How often {@link ReaderConnection.closeIfSilent} should be asked, in milliseconds. */
export const silenceCheckEvery = 1_000;
/** So many checks in which whoever connects says something, and after which a silent connection is closed. */
const firstPatience = 10;
const patience = keepAliveSeconds + 1;

/** Bytes of further requests that wait while one is being answered; then reading stops. */
const mostWaiting = 64 * 1_024;
/** Of all connections together. Browsers send none ahead: whoever would add to so much is let go. */
const mostWaitingTogether = 32 * 1_024 * 1_024;

/**
 * A reader's connection. Plain requests for what is ready are answered here, in one write; what else is plain is given to
 * Node's http over an inner connection, one request at a time, so that answers keep their order; and from the first
 * request on that is not plain the connection is http's for good.
 */
export class ReaderConnection {
  /** "asking" http, or "slow" to take what was sent: further requests wait. "handed": they are http's. */
  private state: "free" | "asking" | "slow" | "handed" = "free";
  /** While it is free, checks are counted: Node's clock would be wound up at every read and write. */
  private checksLeft = firstPatience;
  private unsent = 0;
  /** What leaves with the next burst. */
  private leaving: ReadyAnswer | null = null;
  private isLeavingHead = false;
  private last: PlainRequest | null = null;
  private held: Buffer | null = null;
  private hasEnded = false;
  private inner: InnerConnection | null = null;
  /** What was last found out about a host on this connection; hardly any names more than one. */
  knownHost = { host: "", forwardedHost: undefined as string | undefined, isOurs: false };

  constructor(
    readonly socket: Socket,
    private readonly handlers: WireHandlers,
  ) {
    socket.on("data", this.onData);
    socket.on("end", this.onEnd);
    socket.on("error", this.onError);
    socket.on("drain", this.onDrain);
    socket.on("timeout", this.onTimeout);
    socket.once("close", () => {
      this.waiting = null;
    });
  }

  private get waiting(): Buffer | null {
    return this.held;
  }

  private set waiting(bytes: Buffer | null) {
    this.handlers.waiting.bytes += (bytes?.length ?? 0) - (this.held?.length ?? 0);
    this.held = bytes;
  }

  /** Closes the connection if nothing is under way on it. */
  closeIfIdle(): void {
    this.sendAnswer(Date.now());
    if (this.state === "free") this.socket.destroySoon();
  }

  /** Closes the connection if for too many of these checks nothing has come over it, and nothing was taken. */
  closeIfSilent(): void {
    const { writableLength } = this.socket;
    if (writableLength < this.unsent) this.checksLeft = patience;
    this.unsent = writableLength;
    this.checksLeft -= 1;
    if (this.state === "free" && this.checksLeft <= 0) this.socket.destroy();
  }

  /** Sends what is to leave, if anything is. */
  sendAnswer(now: number): void {
    const { socket, leaving } = this;
    if (leaving === null) return;
    this.leaving = null;
    if (socket.destroyed || socket.writableEnded) return;
    const isTaken = socket.write(this.isLeavingHead ? leaving.head(now) : leaving.whole(now));
    if (socket.writableLength === 0) return;
    leaving.keepForSlowReader();
    if (!isTaken) this.become("slow");
  }

  private become(state: ReaderConnection["state"]): void {
    this.state = state;
    this.checksLeft = patience;
    this.socket.setTimeout(state === "free" ? 0 : patience * silenceCheckEvery);
  }

  private readonly onData = (bytes: Buffer): void => {
    if (this.state === "free") {
      this.read(bytes);
    } else if (this.state === "handed") {
      this.inner?.give(bytes);
    } else {
      this.waiting = this.waiting === null ? bytes : Buffer.concat([this.waiting, bytes]);
      if (this.waiting.length > mostWaiting) this.socket.pause();
      if (this.handlers.waiting.bytes > mostWaitingTogether) this.socket.destroy();
    }
  };

  private read(bytes: Buffer): void {
    const now = Date.now();
    const text = bytes.toString("latin1");
    this.checksLeft = patience;
    for (let at = 0; at < text.length; ) {
      // Of several requests that came at once, each answer is seen to go before the next is made.
      this.sendAnswer(now);
      if (this.state !== "free") {
        this.waiting = bytes.subarray(at);
        return;
      }
      const request = this.handlers.isClosing() ? null : readPlainRequest(text, at, this.last);
      if (request === null) {
        this.handOver(bytes.subarray(at));
        return;
      }
      // One that is not known again would only hold on to all that came with it.
      this.last = request.headers === null ? null : request;
      // Before anything else asks for the end of this turn, such as the counting of views: readers come first.
      this.handlers.burst.add(this);
      this.leaving = this.handlers.answer(request, this, now);
      if (this.leaving === null) this.ask(bytes.subarray(at, request.end));
      else this.isLeavingHead = request.isHead;
      at = request.end;
    }
  }

  /** Gives http one request, and waits until it has answered. */
  private ask(bytes: Buffer): void {
    this.become("asking");
    this.inner ??= this.connectInside();
    this.inner.give(bytes);
  }

  private connectInside(): InnerConnection {
    const inner = new InnerConnection(this.socket, {
      answered: () => this.goOn("asking"),
      read: () => this.readOn(),
    });
    this.handlers.hand(inner);
    return inner;
  }

  /** From here on http reads the connection, beginning with these bytes. */
  private handOver(bytes: Buffer): void {
    this.become("handed");
    // Bytes cannot be put back onto a connection that has ended.
    if (this.inner !== null || this.hasEnded) {
      this.inner ??= this.connectInside();
      this.inner.give(bytes);
      if (this.hasEnded) this.inner.giveEnd();
      return;
    }
    const { socket } = this;
    if (socket.isPaused()) socket.resume();
    socket.off("data", this.onData).off("end", this.onEnd).off("error", this.onError).off("drain", this.onDrain);
    socket.setTimeout(0).off("timeout", this.onTimeout);
    this.handlers.hand(socket);
    socket.unshift(bytes);
  }

  /** What held up further requests is over. */
  private goOn(after: "asking" | "slow"): void {
    const { socket, waiting } = this;
    if (this.state !== after || socket.destroyed || socket.writableEnded) return;
    this.become("free");
    this.waiting = null;
    if (waiting !== null) this.read(waiting);
    this.readOn();
    if (this.hasEnded) this.closeIfIdle();
  }

  /** Reads what else comes, if there is room for it. */
  private readOn(): void {
    if (this.waiting !== null && this.waiting.length > mostWaiting) return;
    if (this.socket.isPaused()) this.socket.resume();
  }

  // While http answers, it is about http's bytes.
  private readonly onDrain = (): void => this.goOn("slow");

  private readonly onEnd = (): void => {
    this.hasEnded = true;
    this.sendAnswer(Date.now());
    if (this.state === "free") this.socket.destroySoon();
    else if (this.state === "handed") this.inner?.giveEnd();
  };

  private readonly onError = (): void => {
    this.socket.destroy();
  };

  private readonly onTimeout = (): void => {
    this.socket.destroy();
  };
}
