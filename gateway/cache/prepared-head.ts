import { type ServerResponse, STATUS_CODES } from "node:http";

/** The head of an answer as text, up to where the headers begin that are of one moment and one connection. */
export function headText(status: number, headers: readonly string[]): string {
  let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n`;
  for (let index = 0; index + 1 < headers.length; index += 2) text += `${headers[index]}: ${headers[index + 1]}\r\n`;
  return text;
}

/** What Node adds to every answer on a connection that stays open; the date is that of this second. */
class Ending {
  private second = 0;
  private text = "";

  at(now: number, keepAliveSeconds: number): string {
    const second = Math.floor(now / 1_000);
    if (second !== this.second) {
      this.second = second;
      const date = new Date(second * 1_000).toUTCString();
      this.text = `Date: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`;
    }
    return this.text;
  }
}

const ending = new Ending();

/** Where Node's http keeps the head that it is about to send: in every release since 0.1, and in no documentation. */
type WithHead = { _header: string | null };

/**
 * Gives the response a head that is already put together. `writeHead` would check every letter of every header against
 * a pattern on every request, which for the policies of a page takes longer than all the rest of sending it from
 * memory. Ours were checked when the page was kept, by the same rule.
 *
 * For HTTP/1.1 on a connection that stays open; false, and nothing done, for any other.
 */
export function setPreparedHead(
  response: ServerResponse,
  { status, text }: { status: number; text: string },
  { now, keepAliveSeconds }: { now: number; keepAliveSeconds: number },
): boolean {
  if (!response.shouldKeepAlive || response.req.httpVersionMinor === 0) return false;
  response.statusCode = status;
  (response as unknown as WithHead)._header = text + ending.at(now, keepAliveSeconds);
  return true;
}
