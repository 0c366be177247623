import type { IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { endConnection } from "./end-connection";
import { forwardedHeaders } from "./forwarded-headers";
import { loggedPath } from "./logged-path";
import { rawAnswer } from "./raw-answer";
import { readTarget } from "./request-target";
import { requestedHost } from "./requested-host";
import type { Site } from "./site";

/** Other protocols are refused. In development the socket of hot reload is handed to the renderer, and nothing else. */
export function passUpgrade(request: IncomingMessage, socket: Socket, head: Buffer, site: Site): void {
  const { configuration } = site;
  const read = readTarget(request.url ?? "");
  const requested = requestedHost(request, configuration);
  if (!configuration.isDevelopment || !read.ok || !requested.ok || !read.target.path.startsWith("/_next/")) {
    site.log.info("request", {
      method: request.method,
      path: loggedPath(request.url ?? ""),
      kind: "upgrade",
      status: 400,
    });
    endConnection(socket, rawAnswer("400 Bad Request", site.security));
    return;
  }
  const headers = {
    ...forwardedHeaders(request, requested.host, configuration),
    connection: "Upgrade",
    upgrade: "websocket",
  };
  const upstream = connect(configuration.rendererPort, "127.0.0.1", () => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
    upstream.write(`GET ${request.url} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on("error", () => socket.destroy());
  socket.on("close", () => upstream.destroy());
}
