/** What Windows-1252 has between 0x80 and 0x9F, where Latin-1 has control characters; not every Node knows it. */
const windowsCharacters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** The characters of a file, and whether they had to be guessed because it is neither UTF-8 nor UTF-16. */
export function decodeText(bytes: Uint8Array): { text: string; guessed: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), guessed: false };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch (error) {
    // Old mail and old editors: the Western code page reads every sequence of bytes.
    if (error instanceof TypeError) return { text: decodeWindows(bytes), guessed: true };
    throw error;
  }
}

function decodeWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString("latin1");
  return latin.replace(
    /[\u0080-\u009F]/g,
    (character) => windowsCharacters[character.charCodeAt(0) - 0x80] ?? character,
  );
}
