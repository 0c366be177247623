import type { IncomingMessage } from "node:http";
import { type Visit, visitOf } from "../views/request-clues";
import { personsBrowsers } from "./user-agents";

/** A request for a page as it reaches the counter, without a server: each has a connection of its own unless given. */
export function askForPage({
  address = "192.0.2.1",
  userAgent = personsBrowsers["Chrome on Windows"],
  method = "GET",
  headers = {},
  socket = { remoteAddress: address },
}: {
  address?: string;
  userAgent?: string;
  method?: string;
  headers?: Record<string, string>;
  socket?: { remoteAddress: string };
} = {}): Visit {
  const all = { Host: "localhost", "User-Agent": userAgent, ...headers };
  const rawHeaders = Object.entries(all).flat();
  // The counter reads nothing else of a request.
  return visitOf({ method, socket, rawHeaders } as unknown as IncomingMessage);
}
