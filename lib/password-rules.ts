import { commonPasswordWords } from "@/lib/common-password-words";

/** Lengths in characters, as people count them. */
const passwordLength = { least: 12, most: 128 } as const;

export type PasswordProblem = "too-short" | "too-long" | "common" | "pattern" | "personal";

/**
 * What is wrong with a new password; null when nothing is. No rule about capitals, digits or signs: they make passwords
 * that are hard for people and easy for programs (NIST SP 800-63B, 3.1.1.2). Refused are those that everybody tries.
 *
 * `about` is what an attacker knows of the account: name, e-mail address, the name of the site.
 */
export function passwordProblem(password: string, about: readonly string[]): PasswordProblem | null {
  const characters = [...normalPassword(password)];
  if (characters.length < passwordLength.least) return "too-short";
  if (characters.length > passwordLength.most) return "too-long";
  const lower = characters.join("").toLowerCase();
  if (isPattern(lower)) return "pattern";
  if (isMadeOf(lower, personalWords(about))) return "personal";
  return isMadeOf(lower, commonPasswordWords) ? "common" : null;
}

/** A password as it is hashed: the same characters, typed on another keyboard, are the same password. */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

/** Few different characters, a short piece again and again, or a run along the alphabet, the digits or the keys. */
function isPattern(text: string): boolean {
  return new Set(text).size < 5 || /^(.{1,8})\1+.?$/su.test(text) || isRun(text);
}

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
];

/** Runs of at least three characters of one row, in either direction, that make up all but three characters. */
function isRun(text: string): boolean {
  let rest = 0;
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text, at);
    if (run < 3) rest += 1;
    at += run < 3 ? 1 : run;
  }
  return rest <= 3;
}

function longestRun(text: string, from: number): number {
  for (let length = text.length - from; length >= 3; length -= 1) {
    const piece = text.slice(from, from + length);
    const reversed = [...piece].reverse().join("");
    if (rows.some((row) => row.includes(piece) || row.includes(reversed))) return length;
  }
  return 0;
}

const disguises: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
const signs: Readonly<Record<string, string>> = { "@": "a", $: "s", "!": "i" };

/**
 * Whether nothing of a password is its own: words of the list, one after the other, with digits and signs before, behind
 * and between them ("Password-2026!", "p4ssw0rdp4ssw0rd").
 */
function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
  const undisguised = [...text].map((character) => disguises[character] ?? signs[character] ?? character).join("");
  return [text, undisguised].some((spelling) => leftOver(spelling, words) < 4);
}

/** How many letters are in no word of the list, when as many as possible are. Digits and signs count as nothing. */
function leftOver(text: string, words: ReadonlySet<string>): number {
  const best = [0];
  for (let end = 1; end <= text.length; end += 1) {
    const own = /\p{L}/u.test(text[end - 1] ?? "") ? 1 : 0;
    let least = (best[end - 1] ?? 0) + own;
    for (let start = Math.max(0, end - longestWord); start <= end - 3; start += 1) {
      if (words.has(text.slice(start, end))) least = Math.min(least, best[start] ?? 0);
    }
    best.push(least);
  }
  // A password of digits alone has no letters left over: it is judged by its patterns, and refused when it is short.
  return /\p{L}/u.test(text) || text.length < 20 ? (best.at(-1) ?? 0) : text.length;
}

const longestWord = 40;

function personalWords(about: readonly string[]): ReadonlySet<string> {
  const words = about.flatMap((text) => {
    const lower = normalPassword(text).toLowerCase();
    return [lower, lower.replace(/[^\p{L}\p{N}]/gu, ""), ...lower.split(/[^\p{L}\p{N}]+/u)];
  });
  return new Set(words.filter((word) => word.length >= 3));
}
