import { connect } from "node:net";

/** Sends these very bytes and gives all that comes back until the other side closes, or `patience` milliseconds pass. */
export function sendRaw(port: number, text: string, patience = 600): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(received);
    };
    const timer = setTimeout(finish, patience);
    socket.on("data", (chunk: Buffer) => {
      received += chunk.toString("latin1");
    });
    socket.on("close", finish);
    socket.on("error", finish);
  });
}

/** A GET of this target as it stands, with a good Host unless the headers bring one. */
export function rawGet(target: string, headers: readonly string[] = ["Host: localhost"]): string {
  return `GET ${target} HTTP/1.1\r\n${headers.join("\r\n")}\r\nConnection: close\r\n\r\n`;
}

export function statusOf(response: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(response)?.[1] ?? 0);
}

export function headerOf(response: string, name: string): string | null {
  return new RegExp(`\\r\\n${name}: ([^\\r]*)`, "i").exec(response)?.[1] ?? null;
}
