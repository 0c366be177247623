import { connect } from "node:net";
import { gunzipSync } from "node:zlib";

/** One answer as it came, the head as text and the body as bytes; `text` is the body in plain words. */
type WireAnswer = { head: string; body: Buffer; text: string };

/** A connection on which a test says exactly these bytes and reads answer after answer. */
export type ConnectedReader = {
  send: (text: string) => void;
  /** The next answer; `isBodiless` for what answers HEAD, and for 304. */
  next: (isBodiless?: boolean) => Promise<WireAnswer>;
  ask: (text: string, isBodiless?: boolean) => Promise<WireAnswer>;
  askAll: (text: string, answers: number) => Promise<WireAnswer[]>;
  end: () => void;
  close: () => void;
  /** Resolves when the other side has closed. */
  closed: Promise<void>;
};

const patience = 5_000;

export async function connectReader(port: number): Promise<ConnectedReader> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let received = Buffer.alloc(0);
  let onBytes = (): void => undefined;
  socket.on("data", (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    onBytes();
  });
  socket.on("error", () => socket.destroy());
  const closed = new Promise<void>((resolve) => {
    socket.once("end", resolve).once("close", resolve);
  });
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  const take = (isBodiless: boolean): WireAnswer | null => {
    const headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0) return null;
    const head = received.toString("latin1", 0, headEnd + 4);
    const length = isBodiless ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1] ?? chunkedLength(head));
    const end = headEnd + 4 + length;
    if (received.length < end) return null;
    const body = Buffer.from(received.subarray(headEnd + 4, end));
    received = received.subarray(end);
    const isPacked = body.length > 0 && /content-encoding: gzip/i.test(head);
    return { head, body, text: (isPacked ? gunzipSync(body) : body).toString() };
  };
  const chunkedLength = (head: string) => {
    if (!/transfer-encoding: chunked/i.test(head)) return 0;
    const last = received.indexOf("0\r\n\r\n", head.length);
    return last < 0 ? Number.POSITIVE_INFINITY : last + 5 - head.length;
  };
  const next = (isBodiless = false) =>
    new Promise<WireAnswer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No answer; so far ${received.toString("latin1")}`)), patience);
      onBytes = () => {
        const answer = take(isBodiless);
        if (answer === null) return;
        clearTimeout(timer);
        onBytes = () => undefined;
        resolve(answer);
      };
      onBytes();
    });
  const send = (text: string) => void socket.write(text, "latin1");
  const ask = (text: string, isBodiless?: boolean) => {
    send(text);
    return next(isBodiless);
  };
  const askAll = async (text: string, amount: number) => {
    send(text);
    const answers: WireAnswer[] = [];
    while (answers.length < amount) answers.push(await next());
    return answers;
  };
  return { send, next, ask, askAll, end: () => socket.end(), close: () => socket.destroy(), closed };
}
