// The renderer: Next on a port of the loopback, for the gateway alone. Whether a request comes from there is decided before
// any part of the framework sees it: nothing that is said in a path or a header can lead past this.
import { createServer, type IncomingMessage, Server, type ServerResponse } from "node:http";
import next from "next";
import { isFromGateway } from "./launch/is-from-gateway";

const host = "127.0.0.1";
const port = Number(process.env.RENDERER_PORT);
const secret = process.env.GATEWAY_SECRET;

// Where Next asks itself, when an action leads to another page. `next start` says so too; without it Next would ask in TLS
// wherever the site does.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${host}:${port}`;

/** Next listens for upgrades here, which are those of hot reload: it hears of them once they have passed the check. */
const upgrades = new Server();
const app = next({ dev: process.env.NODE_ENV === "development", hostname: host, port, httpServer: upgrades });
await app.prepare();
const answer = app.getRequestHandler();

async function answerGateway(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromGateway(request.headers, secret)) {
    response
      .writeHead(403, { "content-type": "text/plain; charset=utf-8" })
      .end("Only the gateway is answered here.\n");
    return;
  }
  try {
    await answer(request, response);
  } catch (error) {
    // Without the address, which may be all that it takes to see a preview.
    console.error("A request failed:", error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  }
}

// Connections are kept longer than the gateway keeps them, so that it never asks on one that is about to end.
const server = createServer({ keepAliveTimeout: 70_000 }, (request, response) => void answerGateway(request, response));
server.on("upgrade", (request, socket, head) => {
  const isHeard = isFromGateway(request.headers, secret) && upgrades.emit("upgrade", request, socket, head);
  if (!isHeard) socket.destroy();
});
server.on("error", (error) => {
  console.error("The renderer cannot start:", error.message);
  process.exit(1);
});
server.listen(port, host, () => process.send?.("ready"));

let isStopping = false;

/** What is under way is finished, however often it is asked. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  server.close(() => void app.close().finally(() => process.exit(0)));
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
