import type { ByteLine } from "./byte-lines";

/** The bytes that base64 stands for; null when it stands for none. */
export function decodeBase64(text: string): string | null {
  const compact = text.replace(/\s+/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(compact) && compact.replace(/=+$/, "").length % 4 !== 1 ? atob(compact) : null;
}

/** The bytes of one line of quoted-printable. */
export function decodeQuoted(line: string): string {
  return line.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Lines of quoted-printable (RFC 2045) as they were before; one that was broken keeps the number it began with. */
export function quotedLines(lines: readonly ByteLine[]): ByteLine[] {
  const whole: ByteLine[] = [];
  let isOpen = false;
  for (const { number, bytes } of lines) {
    const trimmed = bytes.replace(/[\t ]+$/, "");
    const goesOn = trimmed.endsWith("=");
    const decoded = decodeQuoted(goesOn ? trimmed.slice(0, -1) : trimmed);
    const last = whole.at(-1);
    if (isOpen && last !== undefined) last.bytes += decoded;
    else whole.push({ number, bytes: decoded });
    isOpen = goesOn;
  }
  return whole;
}

/** Lines that stood in base64, each with the number of the first; null when they did not. */
export function base64Lines(lines: readonly ByteLine[]): ByteLine[] | null {
  const decoded = decodeBase64(lines.map(({ bytes }) => bytes).join(""));
  const number = lines.find(({ bytes }) => bytes.trim() !== "")?.number ?? lines[0]?.number ?? 1;
  return decoded === null ? null : decoded.split(/\r\n|[\r\n]/).map((bytes) => ({ number, bytes }));
}
