import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";
import { readConfiguration } from "./configuration";

function addressOf(connection: string, forwarded: string | undefined, trusted: string): string {
  const read = readConfiguration({ GATEWAY_SECRET: "0123456789abcdef", TRUSTED_PROXIES: trusted });
  if (!read.ok) throw new Error(read.mistakes.join(" "));
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: connection });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return clientAddress(request, read.configuration.trustedProxies);
}

describe("the address of a reader", () => {
  it.each([
    ["203.0.113.9", undefined, "", "203.0.113.9"],
    ["203.0.113.9", "6.6.6.6", "", "203.0.113.9"],
    ["203.0.113.9", "6.6.6.6", "10.0.0.0/8", "203.0.113.9"],
    ["10.0.0.1", "6.6.6.6, 203.0.113.9", "10.0.0.0/8", "203.0.113.9"],
    ["10.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", "10.0.0.0/8", "203.0.113.9"],
    ["::ffff:10.0.0.1", "203.0.113.9", "10.0.0.0/8", "203.0.113.9"],
    ["::1", "2001:db8::5", "::1, 127.0.0.1", "2001:db8::5"],
    ["10.0.0.1", "unknown, nonsense", "10.0.0.0/8", "10.0.0.1"],
    ["10.0.0.1", "", "10.0.0.0/8", "10.0.0.1"],
    ["10.0.0.1", undefined, "10.0.0.0/8", "10.0.0.1"],
  ])("connection %s, forwarded for %s, trusted %s: %s", (connection, forwarded, trusted, expected) => {
    expect(addressOf(connection, forwarded, trusted)).toBe(expected);
  });
});
