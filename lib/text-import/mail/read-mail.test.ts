import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEncodedWords } from "./encoded-words";
import { readMail } from "./read-mail";

const bytesOf = (text: string) => Buffer.from(text).toString("latin1");
const textOf = (mail: string) =>
  readMail(bytesOf(mail))
    ?.lines.map(({ text }) => text)
    .join("\n");

/** A text as mail programs write it to each other: every byte of it in two digits, broken after 60. */
function quoted(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) =>
    byte === 10 ? "\n" : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return bytes.map((byte, place) => (place % 20 === 19 && byte !== "\n" ? `${byte}=\n` : byte)).join("");
}

const head = (more: string) => `From: ada@pilot.example\nSubject: Gale\n${more}\n`;

describe("readMail", () => {
  it("finds a text as it was before it was sent, whatever it says", () => {
    const anyText = fc
      .array(fc.string({ unit: "grapheme" }).map((line) => line.replace(/[\r\n]/g, "").trim()))
      .map((lines) => lines.join("\n"));
    const plain = 'Content-Type: text/plain; charset="utf-8"\n';
    fc.assert(
      fc.property(anyText, (text) => {
        const sent = [
          head(`${plain}Content-Transfer-Encoding: quoted-printable\n`) + quoted(text),
          head(`${plain}Content-Transfer-Encoding: base64\n`) + Buffer.from(text).toString("base64"),
        ];
        const said = (mail: string) => textOf(mail)?.replace(/^Gale\n\n/, "");
        expect(said(sent[0] ?? "")).toBe(said(sent[1] ?? ""));
        expect(said(sent[1] ?? "")).toBe(text.startsWith("Gale\n\n") ? text.slice(6) : text);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a text", "Harbour to close\n\nThe board voted."],
    ["a text that begins with one field", "Date: 6 September 2025\n\nHarbour to close\n\nThe board voted."],
    ["an interview", "Question: Why?\nAnswer: Because.\n\nDate: none"],
    ["nothing", ""],
  ])("takes %s for no mail", (_, text) => {
    expect(readMail(bytesOf(text))).toBeNull();
  });

  it("says what it does not know, and reads the rest", () => {
    const strange = readMail(bytesOf(`${head("Content-Type: text/plain; charset=x-klingon\n")}Qapla’`));
    expect(strange?.problems.map(({ line, sentence }) => `${line}: ${sentence}`)).toEqual([
      "5: The character set “x-klingon” is not known here; the text was read as Windows-1252. Check its accents.",
    ]);
    const broken = readMail(bytesOf(`${head("Content-Transfer-Encoding: base64\n")}No base64 at all!`));
    expect(broken?.problems[0]?.sentence).toContain("it was read as it stands");
    expect(broken?.lines.at(-1)?.text).toBe("No base64 at all!");
  });

  it("does not follow parts into parts for ever", () => {
    const nested = `${head("Content-Type: multipart/mixed; boundary=b\n")}${"--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(500)}`;
    expect(readMail(bytesOf(nested))?.problems.length).toBeGreaterThan(0);
  });
});

describe("decodeEncodedWords", () => {
  it.each([
    ["=?utf-8?Q?Caf=C3=A9_=E2=80=93_?= =?utf-8?B?w6k=?=", "Café – é"],
    ["=?ISO-8859-1?q?Andr=E9?= Pirard", "André Pirard"],
    ["=?utf-8*en?Q?a?= b", "a b"],
    ["=?x-klingon?Q?a?= and =?utf-8?B?!?=", "=?x-klingon?Q?a?= and =?utf-8?B?!?="],
    ["2 =? 3 ?= 5", "2 =? 3 ?= 5"],
  ])("%s", (given, read) => {
    expect(decodeEncodedWords(given)).toBe(read);
  });
});
