/**
 * Cells as one row of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it:
 * names and headlines are other people's text.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
