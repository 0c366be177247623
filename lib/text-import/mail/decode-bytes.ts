/** What Windows-1252 has between 0x80 and 0x9F, where Latin-1 has control characters; not every Node knows it. */
const windowsCharacters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** The names under which mail means the Western code page, or a part of it. */
const western = /^(?:us-ascii|ascii|iso-8859-1|latin1|windows-1252|cp1252)$/i;

/** A string of bytes read as Windows-1252, which gives a character for each of them. */
export function decodeWindows(bytes: string): string {
  return bytes.replace(
    /[\u0080-\u009F]/g,
    (character) => windowsCharacters[character.charCodeAt(0) - 0x80] ?? character,
  );
}

/** The characters of a string of bytes; null when nobody here knows the character set. "" means UTF-8 or the Western one. */
export function decodeBytes(bytes: string, charset: string): string | null {
  if (western.test(charset)) return decodeWindows(bytes);
  const list = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder(charset === "" ? "utf-8" : charset, { fatal: charset === "" }).decode(list);
  } catch (error) {
    if (error instanceof RangeError) return null;
    if (error instanceof TypeError) return decodeWindows(bytes);
    throw error;
  }
}
