import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { createInterface } from "node:readline";

export type TestMailServer = {
  url: string;
  /** Every line that it was sent. */
  received: string[];
  /** The same as whoever reads the letters sees them: long lines, which are broken on the way, are whole again. */
  read: () => string;
  close: () => void;
};

/** A mail server that takes letters, or answers RCPT with what it is told. */
export async function startTestMailServer(toRecipient = "250 OK"): Promise<TestMailServer> {
  const received: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const answerTo = (line: string): string => {
      if (line === "DATA") return "354 go on";
      if (line.startsWith("RCPT")) return toRecipient;
      return line.startsWith("QUIT") ? "221 bye" : "250 OK";
    };
    say("220 stub");
    createInterface(socket).on("line", (line) => {
      received.push(line);
      if (inData && line !== ".") return;
      inData = line === "DATA";
      say(answerTo(line));
    });
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    read: () => received.join("\n").replaceAll("=\n", ""),
    close: () => void server.close(),
  };
}
