import { parseDateLine } from "@/lib/text-import/date-line";
import type { Place, Problem } from "@/lib/text-import/parse-text";
import type { NumberedLine } from "@/lib/text-import/text-lines";
import { type ByteLine, byteLines } from "./byte-lines";
import { decodeBytes } from "./decode-bytes";
import { contentType, fieldOf, isMailHead, type MailField, type MailHead, readHead } from "./mail-head";
import { isPlainText, type MailPart, mailParts, partName } from "./mail-parts";
import { base64Lines, quotedLines } from "./transfer-encoding";

/** The text of a mail as if it had been pasted: its date, its subject, and below them what it says. */
export type MailText = { lines: NumberedLine[]; leftOut: Place[]; problems: Problem[] };

/** In a body that is dated by itself, the date stands in one of the first lines that say something. */
const linesBeforeText = 4;

/** Reads a mail as programs send it (RFC 5322, 2045 and 2047); null when these bytes are none. */
export function readMail(bytes: string): MailText | null {
  // Mailboxes put a line of their own above each mail.
  const lines = byteLines(bytes).filter(({ number, bytes: line }) => number > 1 || !line.startsWith("From "));
  const head = readHead(lines);
  if (head === null || !isMailHead(head)) return null;
  const parts = mailParts(head, 1);
  const chosen = parts.find(isPlainText);
  const body = chosen === undefined ? noText() : decodedBody(chosen.head);
  const { text, signature } = withoutSignature(body.lines);
  const top = topLines(head, text);
  const used = new Set(top.map(({ number }) => number));
  const unused = head.fields.filter(({ lines: [number = 0] }) => !used.has(number));
  return {
    lines: [...top, ...text],
    leftOut: [...headPlace(unused), ...signature],
    problems: [
      ...body.problems,
      ...parts.filter((part) => part !== chosen).flatMap(leftOutPart),
      ...signature.map(({ lines: [line = 1] }) => ({ line, sentence: "The signature of the mail was left out." })),
    ],
  };
}

function noText(): { lines: NumberedLine[]; problems: Problem[] } {
  const sentence = "The mail holds no plain text. Save it as plain text, or paste what the mail program shows.";
  return { lines: [], problems: [{ line: 1, sentence }] };
}

function decodedBody(head: MailHead): { lines: NumberedLine[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const line = head.body[0]?.number ?? 1;
  const encoding = fieldOf(head, "content-transfer-encoding")?.value.toLowerCase() ?? "";
  let lines: ByteLine[] | null = head.body;
  if (encoding === "quoted-printable") lines = quotedLines(head.body);
  else if (encoding === "base64") lines = base64Lines(head.body);
  if (lines === null) {
    const sentence = "The mail says that its text is in base64, and it is not; it was read as it stands.";
    problems.push({ line, sentence });
  }
  const charset = contentType(head).parameter("charset");
  const known = decodeBytes("", charset) !== null;
  if (!known) {
    const sentence = `The character set “${charset}” is not known here; the text was read as Windows-1252. Check its accents.`;
    problems.push({ line, sentence });
  }
  const decoded = (lines ?? head.body).map(({ number, bytes }) => ({
    number,
    text: decodeBytes(bytes, known ? charset : "windows-1252") ?? "",
  }));
  return { lines: decoded, problems };
}

/** What stands below a line of two hyphens is who has sent the mail, and not what it says. */
function withoutSignature(lines: readonly NumberedLine[]): { text: readonly NumberedLine[]; signature: Place[] } {
  const start = lines.findLastIndex(({ text }) => text === "-- ");
  if (start === -1) return { text: lines, signature: [] };
  const signature = lines.slice(start).filter(({ text }) => text.trim() !== "");
  const said = signature.slice(1).map(({ text }) => text.trim());
  return {
    text: lines.slice(0, start),
    signature: [{ lines: signature.map(({ number }) => number), text: said.join(" ") }],
  };
}

/**
 * The date of the mail, unless its text has one of its own, and its subject, unless the text begins with it. A text with
 * a date on top is an article by itself: the subject is then about the mail.
 */
function topLines(head: MailHead, text: readonly NumberedLine[]): NumberedLine[] {
  const first = text.map((line) => line.text.trim()).filter((line) => line !== "");
  if (first[0] !== undefined && parseDateLine(first[0]) !== null) return [];
  const isDated = first.slice(0, linesBeforeText).some((line) => parseDateLine(line) !== null);
  const date = isDated ? null : fieldOf(head, "date");
  const subject = fieldOf(head, "subject");
  const headline = subject?.value.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/i, "").trim() ?? "";
  return [
    ...(date === null ? [] : lineAndGap(date, date.value.replace(/\s*\([^()]*\)$/, ""))),
    ...(subject === null || headline === "" || headline === first[0] ? [] : lineAndGap(subject, headline)),
  ];
}

function lineAndGap({ lines: [number = 1] }: MailField, text: string): NumberedLine[] {
  return [
    { number, text },
    { number, text: "" },
  ];
}

function headPlace(fields: readonly MailField[]): Place[] {
  if (fields.length === 0) return [];
  const names = fields.map(({ name }) => name).join(", ");
  return [{ lines: fields.flatMap(({ lines }) => lines), text: `the mail’s ${names}` }];
}

function leftOutPart(part: MailPart): Problem[] {
  if (part.isAlternative && contentType(part.head).type === "text/html") return [];
  return [
    {
      line: part.line,
      sentence: `“${partName(part)}” was left out: of a mail, only its first plain text is brought in.`,
    },
  ];
}
