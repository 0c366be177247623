import { type BlockList, isIP } from "node:net";

/** What of a request says where it comes from. */
type Sender = {
  socket: { remoteAddress?: string | undefined };
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/**
 * The address of the reader: that of the connection, or, when a trusted proxy made the connection, the last address in
 * X-Forwarded-For that is not a trusted proxy itself. What stands further left was written by the reader.
 */
export function clientAddress(sender: Sender, trustedProxies: BlockList): string {
  let address = plainAddress(sender.socket.remoteAddress ?? "");
  const forwarded = headerText(sender.headers["x-forwarded-for"]).split(",").reverse();
  for (const hop of forwarded) {
    const next = plainAddress(hop.trim());
    if (isIP(next) === 0 || !isTrusted(address, trustedProxies)) break;
    address = next;
  }
  return address;
}

/** Whether the connection itself comes from a trusted proxy. */
export function comesFromTrustedProxy({ socket }: Pick<Sender, "socket">, trustedProxies: BlockList): boolean {
  return isTrusted(plainAddress(socket.remoteAddress ?? ""), trustedProxies);
}

/** Proxies that were found to be trusted: a BlockList takes longer to ask than a page from the cache to send. */
const knownProxies = new WeakMap<BlockList, Set<string>>();
const mostKnown = 1_000;

function isTrusted(address: string, trustedProxies: BlockList): boolean {
  const known = knownProxies.get(trustedProxies) ?? new Set<string>();
  if (known.has(address)) return true;
  const family = isIP(address);
  if (family === 0 || !trustedProxies.check(address, family === 6 ? "ipv6" : "ipv4")) return false;
  if (known.size < mostKnown) knownProxies.set(trustedProxies, known.add(address));
  return true;
}

/** IPv4 that came in over an IPv6 socket is written as IPv4. */
function plainAddress(address: string): string {
  return address.startsWith("::ffff:") && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

function headerText(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}
