/**
 * Whether PostgreSQL can store a text and an address can carry it: no U+0000, and no half of a character pair, as broken
 * programs leave them on the clipboard.
 */
export function isStorable(text: string): boolean {
  return !text.includes("\u0000") && !/\p{Surrogate}/u.test(text);
}

export const unstorableText = "This text holds a broken character: paste it again as plain text, or type it.";
