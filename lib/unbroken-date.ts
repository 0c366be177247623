/** A long date that may be broken after its weekday and nowhere else: "Sunday, November 1, 2026". */
export function unbrokenDate(date: string): string {
  return date.replace(/ (?=\d)/g, "\u00a0");
}
