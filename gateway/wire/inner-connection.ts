import type { Socket } from "node:net";
import { Duplex } from "node:stream";

/**
 * The connection that Node's http sees of one on which plain requests are answered without it. It is given the requests
 * that need it, one after the other, and what it answers goes out on the real connection.
 */
export class InnerConnection extends Duplex {
  constructor(
    private readonly outer: Socket,
    private readonly tell: { answered: () => void; read: () => void },
  ) {
    // The head of an answer comes as text and stays text, so that it leaves together with the body.
    super({ decodeStrings: false, autoDestroy: true });
    outer.once("close", () => this.destroy());
  }

  get remoteAddress(): string | undefined {
    return this.outer.remoteAddress;
  }

  get localPort(): number | undefined {
    return this.outer.localPort;
  }

  /** Bytes for http to read. */
  give(bytes: Buffer): void {
    if (!this.push(bytes)) this.outer.pause();
  }

  /** The client sends nothing more. */
  giveEnd(): void {
    this.push(null);
  }

  /** To be called when the answer to the request that it was given has been written. */
  answered(): void {
    this.tell.answered();
  }

  override _read(): void {
    this.tell.read();
  }

  override _write(chunk: string | Buffer, encoding: BufferEncoding, done: () => void): void {
    if (this.outer.write(chunk, encoding)) done();
    else this.outer.once("drain", done);
  }

  override _writev(chunks: { chunk: string | Buffer; encoding: BufferEncoding }[], done: () => void): void {
    let isFlowing = true;
    this.outer.cork();
    for (const { chunk, encoding } of chunks) isFlowing = this.outer.write(chunk, encoding);
    this.outer.uncork();
    if (isFlowing) done();
    else this.outer.once("drain", done);
  }

  override _final(done: () => void): void {
    this.outer.destroySoon();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // What was written before is still sent.
    if (error === null) this.outer.destroySoon();
    else this.outer.destroy();
    done(error);
  }
}
