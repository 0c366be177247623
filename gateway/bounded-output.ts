import type { Writable } from "node:stream";

/** Bytes of lines that nobody has taken yet; who floods the site must not fill the memory with what is said of it. */
const mostUntaken = 4 * 1_024 * 1_024;

/** Writes lines to a stream. While nobody takes them they are left out; how many, the next line says that is taken. */
export function boundedOutput(stream: Pick<Writable, "write" | "writableLength">): (line: string) => void {
  let leftOut = 0;
  return (line) => {
    if (stream.writableLength > mostUntaken) {
      leftOut += 1;
      return;
    }
    if (leftOut > 0) {
      const message = "Lines of the log were left out: they came faster than they were taken.";
      stream.write(`${JSON.stringify({ time: new Date().toISOString(), level: "warn", message, lines: leftOut })}\n`);
      leftOut = 0;
    }
    stream.write(line);
  };
}
