import type { ByteLine } from "./byte-lines";
import { contentType, fieldOf, type MailHead, parameterOf, readHead } from "./mail-head";

/** What a mail holds that holds nothing more. `isAlternative`: another part says the same in another form. */
export type MailPart = { head: MailHead; line: number; isAlternative: boolean };

/** Parts in parts go no deeper in any mail that a person has sent. */
const deepest = 8;

export function mailParts(head: MailHead, line: number, isAlternative = false, depth = 0): MailPart[] {
  const { type, parameter } = contentType(head);
  const boundary = parameter("boundary");
  if (!type.startsWith("multipart/") || boundary === "" || depth === deepest) return [{ head, line, isAlternative }];
  return dividedAt(head.body, boundary).flatMap((lines) =>
    mailParts(
      readHead(lines) ?? { fields: [], body: lines },
      lines[0]?.number ?? line,
      type === "multipart/alternative",
      depth + 1,
    ),
  );
}

function dividedAt(lines: readonly ByteLine[], boundary: string): ByteLine[][] {
  const parts: ByteLine[][] = [];
  for (const line of lines) {
    const mark = line.bytes.trimEnd();
    if (mark === `--${boundary}--`) break;
    if (mark === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

export function isPlainText({ head }: MailPart): boolean {
  const isAttached = /^attachment/i.test(fieldOf(head, "content-disposition")?.value ?? "");
  return contentType(head).type === "text/plain" && !isAttached;
}

/** What a part is called: the name of its file, or its type. */
export function partName({ head }: MailPart): string {
  const disposition = fieldOf(head, "content-disposition")?.value ?? "";
  const { type, parameter } = contentType(head);
  return parameterOf(disposition, "filename") || parameter("name") || type;
}
