/** A line of a file before its characters are known: each character stands for one byte. */
export type ByteLine = {
  /** Counted from 1, as an editor's window counts. */
  number: number;
  bytes: string;
};

export function byteLines(bytes: string): ByteLine[] {
  return bytes.split(/\r\n|[\r\n]/).map((line, place) => ({ number: place + 1, bytes: line }));
}
