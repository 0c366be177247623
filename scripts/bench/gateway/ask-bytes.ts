import { Agent, request as httpRequest } from "node:http";

/** `head` in bytes, as it travels. */
type BytesAnswer = { status: number; headers: Record<string, string>; head: number; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export function endConnections(): void {
  agent.destroy();
}

/** The bytes as they travel, which fetch would unpack. */
export function askBytes(url: string, headers: Record<string, string>): Promise<BytesAnswer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      response.on("end", () => {
        const given = response.headers as Record<string, string>;
        const head = response.rawHeaders.reduce((sum, text) => sum + text.length + 2, "HTTP/1.1 200 OK\r\n\r\n".length);
        resolve({ status: response.statusCode ?? 0, headers: given, head, body: Buffer.concat(chunks) });
      });
    });
    asked.on("error", reject).end();
  });
}
