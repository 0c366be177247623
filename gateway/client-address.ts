import { isIP } from "node:net";
import type { TrustedProxies } from "./trusted-proxies";

/** What of a request says where it comes from. */
type Sender = {
  socket: { remoteAddress?: string | undefined };
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** The address of the reader, as {@link addressBehind} finds it. */
export function clientAddress({ socket, headers }: Sender, trustedProxies: TrustedProxies): string {
  return addressBehind(socket.remoteAddress ?? "", headerText(headers["x-forwarded-for"]), trustedProxies);
}

/**
 * The address of the connection, or, when a trusted proxy made the connection, the last address in X-Forwarded-For that is
 * not a trusted proxy itself. What stands further left was written by the reader.
 */
export function addressBehind(connection: string, forwardedFor: string, trustedProxies: TrustedProxies): string {
  let address = plainAddress(connection);
  for (let end = forwardedFor.length; end > 0 && trustedProxies.has(address); ) {
    const comma = forwardedFor.lastIndexOf(",", end - 1);
    const next = plainAddress(forwardedFor.slice(comma + 1, end).trim());
    if (isIP(next) === 0) break;
    address = next;
    end = comma;
  }
  return address;
}

/** Whether the connection itself comes from a trusted proxy. */
export function comesFromTrustedProxy({ socket }: Pick<Sender, "socket">, trustedProxies: TrustedProxies): boolean {
  return trustedProxies.has(plainAddress(socket.remoteAddress ?? ""));
}

/** IPv4 that came in over an IPv6 socket is written as IPv4. */
function plainAddress(address: string): string {
  return address.startsWith("::ffff:") && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

function headerText(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}
