import { decodeWindows } from "@/lib/text-import/mail/decode-bytes";
import { decodeEncodedWords } from "@/lib/text-import/mail/encoded-words";
import { readMail } from "@/lib/text-import/mail/read-mail";
import type { Place, Problem } from "@/lib/text-import/parse-text";
import { type NumberedLine, numberedLines } from "@/lib/text-import/text-lines";

/** Characters beyond ASCII as quoted-printable has them: no two of them stand side by side in a text by chance. */
const quotedCharacters = /(?:=[89A-F][0-9A-F]){2,}/;

/**
 * The lines of a file: those of a mail with its head as they were before it was sent, those of anything else as they
 * stand. `problems` say what had to be guessed or was left out, `leftOut` what is no part of the text.
 */
export function readText(bytes: Uint8Array): { lines: NumberedLine[]; leftOut: Place[]; problems: Problem[] } {
  const { text, guessed } = decodeText(bytes);
  const mail = readMail(Buffer.from(guessed ? bytes : Buffer.from(text)).toString("latin1"));
  if (mail !== null) return mail;
  const problems: Problem[] = [];
  if (guessed)
    problems.push({ line: 1, sentence: "The file is not in UTF-8; it was read as Windows-1252. Check its accents." });
  const lines = numberedLines(text).map((line) => ({ ...line, text: decodeEncodedWords(line.text) }));
  return { lines, leftOut: [], problems: [...problems, ...quoted(lines)] };
}

/** The source of a mail without its head: nothing says in which characters it is. */
function quoted(lines: readonly NumberedLine[]): Problem[] {
  const line = lines.find(({ text }) => quotedCharacters.test(text));
  if (line === undefined) return [];
  const [found] = quotedCharacters.exec(line.text) ?? [];
  const sentence = `“${found}” is how mail programs write characters to each other. Bring in the mail with its head, or paste what the mail program shows.`;
  return [{ line: line.number, sentence }];
}

/** The characters of a file, and whether they had to be guessed because it is neither UTF-8 nor UTF-16. */
function decodeText(bytes: Uint8Array): { text: string; guessed: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), guessed: false };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch (error) {
    // Old mail and old editors: the Western code page reads every sequence of bytes.
    if (!(error instanceof TypeError)) throw error;
    return { text: decodeWindows(Buffer.from(bytes).toString("latin1")), guessed: true };
  }
}
