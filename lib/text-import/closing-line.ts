const closed =
  /^(?:the )?comments?(?: section)?(?: (?:are|is|have been|has been))?(?: now)? closed(?: (?:for|on) this \w+)?[.!]?$/i;
const off =
  /^comments?(?: (?:are|is|have been))? (?:(?:turned|switched) off|off|disabled)(?: (?:for|on) this \w+)?[.!]?$/i;

/** What a last line such as "Comments are closed." says about comments; null for any other line. */
export function closingLine(text: string): "closed" | "off" | null {
  if (closed.test(text)) return "closed";
  return off.test(text) ? "off" : null;
}
