import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { keepAliveSeconds } from "../keep-alive";
import { AnswerBurst } from "./answer-burst";
import type { InnerConnection } from "./inner-connection";
import { ReaderConnection } from "./reader-connection";
import { ReadyAnswer } from "./ready-answer";

const closing: (() => void)[] = [];
/** Of all connections of a test. */
const waiting = { bytes: 0 };
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/**
 * A reader, and the connection as the gateway holds it, which has one answer for everything and counts how often; without
 * a body, http answers, each time after a while.
 */
async function connected(
  body: string | null = "words",
): Promise<{ reader: Socket; connection: ReaderConnection; given: () => number }> {
  const ready = new ReadyAnswer(200, ["Content-Length", String(body?.length ?? 0)], Buffer.from(body ?? ""));
  let given = 0;
  const answer = () => {
    given += 1;
    return body === null ? null : ready;
  };
  const burst = new AnswerBurst();
  const hand = (inner: Duplex) => {
    inner.on("data", () => setTimeout(() => (inner as InnerConnection).answered(), 5));
  };
  const server: Server = createServer();
  const arrived = once(server, "connection") as Promise<[Socket]>;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const reader = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const [socket] = await arrived;
  closing.push(
    () => server.close(),
    () => reader.destroy(),
    () => socket.destroy(),
  );
  return {
    reader,
    connection: new ReaderConnection(socket, { answer, hand, isClosing: () => false, burst, waiting }),
    given: () => given,
  };
}

function check(connection: ReaderConnection, times: number): boolean {
  for (let time = 0; time < times; time += 1) connection.closeIfSilent();
  return connection.socket.destroyed;
}

it("who says nothing at all is let go after ten checks", async () => {
  const { reader, connection } = await connected();
  expect(check(connection, 9)).toBe(false);
  expect(check(connection, 1)).toBe(true);
  await once(reader, "close");
});

it("who has asked may stay silent for as long as answers promise, counted from the last request", async () => {
  const { reader, connection } = await connected();
  for (let request = 0; request < 2; request += 1) {
    reader.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    const [bytes] = (await once(reader, "data")) as [Buffer];
    expect(String(bytes)).toMatch(/^HTTP\/1\.1 200 [\s\S]*words$/);
    expect(check(connection, keepAliveSeconds)).toBe(false);
  }
  expect(check(connection, 1)).toBe(true);
});

it("who takes nothing is given no more answers than fit, and read no further", async () => {
  const { reader, connection, given } = await connected("x".repeat(60_000));
  reader.pause();
  reader.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".repeat(50_000));
  await sleep(700);
  // The system takes some megabytes for either side; beyond that one answer waits, and less than a second's requests.
  expect(given()).toBeLessThan(1_000);
  expect(connection.socket.writableLength).toBeLessThan(200_000);
  expect(connection.socket.bytesRead).toBeLessThan(1_000_000);
});

it("who asks for much that takes a while is read no further meanwhile", async () => {
  const { reader, connection, given } = await connected(null);
  reader.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200_000));
  await sleep(700);
  expect(given()).toBeGreaterThan(20);
  // One reading more than may wait, of 64 KB each.
  expect(connection.socket.bytesRead).toBeLessThan(300_000);
});

it("who takes nothing, or waits for an answer that does not come, is let go when answers promise no more", async () => {
  const { reader, connection } = await connected("x".repeat(60_000));
  expect(connection.socket.timeout ?? 0).toBe(0);
  reader.pause();
  reader.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1_000));
  await expect.poll(() => connection.socket.timeout).toBe((keepAliveSeconds + 1) * 1_000);
  connection.socket.emit("timeout");
  expect(connection.socket.destroyed).toBe(true);
});

it("what waits of all of them together has a bound, and is given back", async () => {
  const { reader, connection } = await connected("x".repeat(60_000));
  reader.pause();
  reader.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5_000));
  await expect.poll(() => waiting.bytes).toBeGreaterThan(64 * 1_024);
  waiting.bytes += 32 * 1_024 * 1_024;
  const other = await connected("x".repeat(60_000));
  other.reader.pause().on("error", () => undefined);
  other.reader.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5_000));
  await expect.poll(() => other.connection.socket.destroyed).toBe(true);
  expect(connection.socket.destroyed).toBe(false);
  connection.socket.destroy();
  await expect.poll(() => waiting.bytes).toBe(32 * 1_024 * 1_024);
  waiting.bytes = 0;
});
