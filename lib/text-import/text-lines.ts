/** One line that is not blank, as it stands in the file. */
export type TextLine = {
  /** Counted from 1, as an editor's window counts. */
  number: number;
  /** Trimmed, white space inside drawn together. */
  text: string;
  /** Whether a blank line or the break of a page stands before it. */
  afterGap: boolean;
};

/** A line of a file as it stands there, or as it was before it was sent. */
export type NumberedLine = { number: number; text: string };

const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/;

/** What has no width, or no meaning in running text: soft hyphens, byte order marks, control characters. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]|(?!\s)\p{Cc}/gu;

/** A half of a surrogate pair without its other half; no database takes it. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function numberedLines(text: string): NumberedLine[] {
  return text.split(lineBreak).map((line, place) => ({ number: place + 1, text: line }));
}

/** The lines that say something, in composed characters (NFC). The break of a page parts what it stands in. */
export function textLines(lines: readonly NumberedLine[]): TextLine[] {
  const filled: TextLine[] = [];
  let afterGap = false;
  for (const { number, text } of lines) {
    text.split(/[\f\v]/).forEach((part, piece) => {
      const clean = cleanLine(part);
      if (clean === "") afterGap = true;
      else {
        filled.push({ number, text: clean, afterGap: afterGap || piece > 0 });
        afterGap = false;
      }
    });
  }
  return filled;
}

function cleanLine(line: string): string {
  return line.replace(invisible, "").replace(loneSurrogate, "\uFFFD").normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * The text as it is recognised again: two files are the same article when they differ in line ends, byte order marks,
 * composition of accents, spaces at the end of lines or blank lines around the whole alone.
 */
export function recognisedText(given: readonly NumberedLine[]): string {
  const lines = given
    .flatMap(({ text }) => text.split(/[\f\v]/))
    .map((line) => line.replace(invisible, "").normalize("NFC").trimEnd());
  const isFilled = (line: string) => line !== "";
  return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1).join("\n");
}
