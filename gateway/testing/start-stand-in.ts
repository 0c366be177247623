import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { rendererSecretHeader } from "@/lib/renderer-secret";

/** A server in the renderer's place: it remembers what it was asked and answers as a test says. */
export type StandIn = {
  port: number;
  asked: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];
  answerWith: (answer: (request: IncomingMessage, response: ServerResponse) => void) => void;
  close: () => Promise<void>;
};

export const testSecret = "a secret for tests alone";

export function page(body: string, head = ""): string {
  return `<!DOCTYPE html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;
}

export function sendHtml(response: ServerResponse, html: string, status = 200): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "x-powered-by": "Next.js",
    link: `</_next/static/a.css>; rel=preload; as="style"`,
    vary: "rsc, next-router-state-tree",
    "cache-control": "private, no-cache, no-store",
    "set-cookie": "a=b",
  });
  response.end(html);
}

export async function startStandIn(): Promise<StandIn> {
  const asked: StandIn["asked"] = [];
  let answer = (_request: IncomingMessage, response: ServerResponse): void => sendHtml(response, page("<p>Words.</p>"));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      if (headers[rendererSecretHeader] === testSecret) answer(request, response);
      else response.writeHead(403).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stand-in has no port.");
  return {
    port: address.port,
    asked,
    answerWith: (given) => {
      answer = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
