import { describe, expect, it } from "vitest";
import { parseDateLine } from "@/lib/text-import/date-line";
import { resolveDate } from "@/lib/text-import/resolve-date";

const now = new Date("2026-11-20T12:00:00Z");

/** In Paris, on Friday, November 20, 2026, one o'clock; null when the line is no date or the date never was. */
function read(line: string, at = now): string | null {
  const date = parseDateLine(line);
  if (date === null) return null;
  return resolveDate(date, { now: at, timeZone: "Europe/Paris" })?.at.toISOString() ?? null;
}

describe("a date line", () => {
  it.each([
    ["Saturday, September 6, 2025", "2025-09-06T07:00:00.000Z"],
    ["Saturday September 6 2025", "2025-09-06T07:00:00.000Z"],
    ["Sat, Sep 6, 2025", "2025-09-06T07:00:00.000Z"],
    ["6 September 2025", "2025-09-06T07:00:00.000Z"],
    ["Saturday, 6th of Sept. 2025", "2025-09-06T07:00:00.000Z"],
    ["Saturday the 6th of September, 2025", "2025-09-06T07:00:00.000Z"],
    ["2025-09-06", "2025-09-06T07:00:00.000Z"],
    ["06.09.2025", "2025-09-06T07:00:00.000Z"],
    ["13/9/2025", "2025-09-13T07:00:00.000Z"],
    ["9/13/2025", "2025-09-13T07:00:00.000Z"],
    ["September 6, 2025, 18:30", "2025-09-06T16:30:00.000Z"],
    ["September 6, 2025 at 6:30 p.m.", "2025-09-06T16:30:00.000Z"],
    ["September 6, 2025 12 am", "2025-09-05T22:00:00.000Z"],
    ["Published on 6 September 2025 at 18.30", "2025-09-06T16:30:00.000Z"],
    ["Saturday, September 6, 2025, 9.30pm BST", "2025-09-06T19:30:00.000Z"],
    ["Published: 6 September 2025 18:30 CEST", "2025-09-06T16:30:00.000Z"],
    ["6 Sep 2025 18:30 UTC", "2025-09-06T18:30:00.000Z"],
    ["2025-09-06T09:00:00+02:00", "2025-09-06T07:00:00.000Z"],
    ["2025-09-06 09:00 -0500", "2025-09-06T14:00:00.000Z"],
  ])("%s", (line, at) => {
    expect(read(line)).toBe(at);
  });

  it.each([
    ["the nearest year in which that day was a Saturday", "Saturday, September 6", "2025-09-06T07:00:00.000Z"],
    ["this year where the weekday fits it", "Sunday, September 6", "2026-09-06T07:00:00.000Z"],
    ["this year without a weekday", "September 6", "2026-09-06T07:00:00.000Z"],
    ["last year for a day that is still to come", "December 24", "2025-12-24T08:00:00.000Z"],
    ["today", "Friday, November 20", "2026-11-20T08:00:00.000Z"],
    ["last year for a time of today that is still to come", "November 20, 13:30", "2025-11-20T12:30:00.000Z"],
    ["the last leap year", "February 29", "2024-02-29T08:00:00.000Z"],
    ["a leap year long ago", "Tuesday, February 29", "2000-02-29T08:00:00.000Z"],
  ])("without a year means %s", (_, line, at) => {
    expect(read(line)).toBe(at);
  });

  it("of today, early in the morning, does not lie in the future", () => {
    const early = new Date("2026-11-20T04:00:00Z");
    expect(read("November 20", early)).toBe(early.toISOString());
  });

  it("tells of a weekday that does not fit, and of a date that can be read in two ways", () => {
    const problems = (line: string) => {
      const date = parseDateLine(line);
      return date && resolveDate(date, { now, timeZone: "UTC" })?.problems;
    };
    expect(problems("Friday, September 6, 2025")).toEqual([
      "That day was a Saturday; the date was kept and the weekday was not.",
    ]);
    expect(problems("06/09/2025")).toHaveLength(1);
    expect(problems("September 6, 2025, 9.30pm BST")).toEqual([expect.stringContaining("“BST”")]);
    expect(problems("06/06/2025")).toEqual([]);
  });

  it.each([
    "Saturday",
    "September 2025",
    "In September 6 people came",
    "September 31",
    "2025-13-01",
    "February 29, 2025",
    "6 September 2025, Kelmouth",
    "The 6th of September 2025 was a good day for the harbour",
    "5",
    "Friday Saturday September 6",
    "",
  ])("is not: %s", (line) => {
    expect(parseDateLine(line)).toBeNull();
  });
});
