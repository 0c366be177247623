import { STATUS_CODES } from "node:http";
import { keepAliveSeconds } from "../keep-alive";

/** "Thu, 01 Jan 1970 00:00:00 GMT": all dates in headers are so long. */
const dateLength = 29;

/** The date of this second, put together once in it. */
class Today {
  private second = 0;
  private readonly text = Buffer.alloc(dateLength, " ");

  textAt(second: number): Buffer {
    if (second !== this.second) {
      this.second = second;
      this.text.write(new Date(second * 1_000).toUTCString(), "latin1");
    }
    return this.text;
  }
}

const today = new Today();

/**
 * An answer as the bytes that go over a connection that stays open: head and body in one piece, so that sending it is one
 * call to the system. Only the date is written anew, in place, once in a second.
 */
export class ReadyAnswer {
  private bytes: Buffer;
  private second = 0;
  private isBeingSent = false;
  private readonly headLength: number;
  private readonly dateAt: number;

  /** `headers` are names and values in turn. */
  constructor(
    readonly status: number,
    headers: readonly string[],
    body: Buffer,
  ) {
    let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n`;
    for (let index = 0; index + 1 < headers.length; index += 2) head += `${headers[index]}: ${headers[index + 1]}\r\n`;
    head += "Date: ";
    this.dateAt = head.length;
    head += `${" ".repeat(dateLength)}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`;
    this.headLength = head.length;
    // Not from the pool, of which it would hold on to more than its own bytes.
    this.bytes = Buffer.allocUnsafeSlow(head.length + body.length);
    this.bytes.write(head, 0, "latin1");
    body.copy(this.bytes, head.length);
  }

  get body(): Buffer {
    return this.bytes.subarray(this.headLength);
  }

  /** `now` in milliseconds. */
  whole(now: number): Buffer {
    const second = Math.floor(now / 1_000);
    if (second !== this.second) this.setDate(second);
    return this.bytes;
  }

  head(now: number): Buffer {
    return this.whole(now).subarray(0, this.headLength);
  }

  /** To be told when the system has not taken all bytes yet: they must stay as they are until it has. */
  keepForSlowReader(): void {
    this.isBeingSent = true;
  }

  private setDate(second: number): void {
    if (this.isBeingSent) {
      this.bytes = Buffer.from(this.bytes);
      this.isBeingSent = false;
    }
    this.bytes.set(today.textAt(second), this.dateAt);
    this.second = second;
  }
}
