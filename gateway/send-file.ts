import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { preferredEncoding } from "./content-encoding";
import { entityTag, heldBy } from "./entity-tag";
import { drawingPolicy, filePolicy, type SecurityHeaders } from "./response-headers";
import type { StaticFile } from "./static-files";

const forAYear = "public, max-age=31536000, immutable";
const forAnHour = "public, max-age=3600";

/** Sends a file from memory where it is kept there, in the encoding that the reader prefers, or 304. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  security: SecurityHeaders,
): Promise<void> {
  const always = {
    ...security,
    "Content-Security-Policy": file.contentType === "image/svg+xml" ? drawingPolicy : filePolicy,
    "Cache-Control": file.isImmutable ? forAYear : forAnHour,
    "Last-Modified": new Date(file.modifiedAt).toUTCString(),
    ...(file.br === null && file.gzip === null ? {} : { Vary: "Accept-Encoding" }),
  };
  const preferred = preferredEncoding(request.headers["accept-encoding"]);
  const compressed = preferred === "br" ? file.br : preferred === "gzip" ? file.gzip : null;
  const encoding = compressed === null ? "identity" : preferred;
  const held = heldBy(request, { ...file, tag: entityTag(file.digest, encoding) }, { isExact: true });
  if (held !== null) {
    response.writeHead(304, { ...always, ETag: held });
    response.end();
    return;
  }
  response.writeHead(200, {
    ...always,
    "Content-Type": file.contentType,
    "Content-Length": compressed?.length ?? file.size,
    ETag: entityTag(file.digest, encoding),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
  });
  if (request.method === "HEAD") response.end();
  else if (compressed !== null || file.body !== null) response.end(compressed ?? file.body);
  else await sendFromDisk(file, response);
}

/** The bytes that were announced, and not one more; of a file that has become shorter, the reader is told by the end. */
async function sendFromDisk({ file, size }: StaticFile, response: ServerResponse): Promise<void> {
  const stream = createReadStream(file, { end: size - 1 });
  await pipeline(stream, response, { end: false });
  if (stream.bytesRead === size) response.end();
  else response.destroy();
}
