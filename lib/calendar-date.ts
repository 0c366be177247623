/** Whether a text is a year, month or day of the calendar: "2025", "2025-09", "2025-09-06"; from the year 1000 on. */
export function isCalendarDate(text: string): boolean {
  const parts = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [, year, month = "01", day = "01"] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day that the month does not have rolls over into the next.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The months of a year, or the days of a month, in order: "2025-09" gives "2025-09-01" to "2025-09-30". */
export function calendarParts(date: string): string[] {
  const [year = 1970, month] = date.split("-").map(Number);
  const count = month === undefined ? 12 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${date}-${String(index + 1).padStart(2, "0")}`);
}
