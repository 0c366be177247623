import type { ByteLine } from "./byte-lines";
import { decodeBytes } from "./decode-bytes";
import { decodeEncodedWords } from "./encoded-words";

/** A field of the head of a mail or of one of its parts. `name` is in small letters. */
export type MailField = { name: string; value: string; lines: number[] };

export type MailHead = { fields: MailField[]; body: ByteLine[] };

const fieldStart = /^([A-Za-z][A-Za-z0-9-]*):(.*)$/;

/** What says that lines on top are the head of a mail, and not the first words of a text. */
const telling = new Set(["from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version"]);

/** The fields on top and what lies below the blank line after them; null when there is anything else on top. */
export function readHead(lines: readonly ByteLine[]): MailHead | null {
  const fields: MailField[] = [];
  for (const [place, { number, bytes }] of lines.entries()) {
    if (bytes.trim() === "") return { fields: fields.map(decoded), body: lines.slice(place + 1) };
    const last = fields.at(-1);
    const [, name, value] = fieldStart.exec(bytes) ?? [];
    if (/^[\t ]/.test(bytes) && last !== undefined) {
      last.value += ` ${bytes.trim()}`;
      last.lines.push(number);
    } else if (name !== undefined && value !== undefined) {
      fields.push({ name: name.toLowerCase(), value: value.trim(), lines: [number] });
    } else return null;
  }
  return { fields: fields.map(decoded), body: [] };
}

/** Whether this is the head of a whole mail: at least two of its fields are those of mails. */
export function isMailHead({ fields }: MailHead): boolean {
  return new Set(fields.map(({ name }) => name).filter((name) => telling.has(name))).size >= 2;
}

function decoded(field: MailField): MailField {
  return { ...field, value: decodeEncodedWords(decodeBytes(field.value, "") ?? field.value) };
}

export function fieldOf({ fields }: MailHead, name: string): MailField | null {
  return fields.find((field) => field.name === name) ?? null;
}

/** `text/plain; charset="utf-8"` as its value in small letters and its parameters. */
export function contentType(head: MailHead): { type: string; parameter: (name: string) => string } {
  const value = fieldOf(head, "content-type")?.value ?? "";
  const type = value.split(";", 1)[0]?.trim().toLowerCase() || "text/plain";
  return { type, parameter: (name) => parameterOf(value, name) };
}

/** A parameter of a field, without its quotation marks; "" when it has none of this name. */
export function parameterOf(value: string, name: string): string {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]*))`, "i").exec(value) ?? [];
  return quoted ?? bare ?? "";
}
