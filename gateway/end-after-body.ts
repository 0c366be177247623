import type { IncomingMessage, ServerResponse } from "node:http";

/** How much of what nobody wants is read, in bytes, and for how long, in milliseconds. */
const mostRead = 1_048_576;
const patience = 2_000;

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

/**
 * Ends an answer after which the connection is closed, once what the request still brings has been read away. A
 * connection that is closed on unread bytes is reset, and whoever was still sending never reads the answer. Of one who
 * sends more than a form would hold, or does not go on, no more is read.
 */
export function endAfterBody(response: ServerResponse, body: string): void {
  const request = response.req;
  if (!hasBody(request) || request.readableEnded) {
    response.end(body);
    return;
  }
  // A HEAD's answer has no body to send its head with.
  response.flushHeaders();
  response.write(body);
  let read = 0;
  const end = () => {
    clearTimeout(timer);
    request.off("data", count).off("end", end).off("close", end).pause();
    response.end();
  };
  const count = (chunk: Buffer | string) => {
    read += chunk.length;
    if (read > mostRead) end();
  };
  const timer = setTimeout(end, patience);
  request.on("data", count).on("end", end).on("close", end).resume();
}
