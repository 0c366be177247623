import { expect, test } from "vitest";
import { calendarParts, isCalendarDate } from "./calendar-date";

test.each(["2025", "2025-09", "2025-09-06", "2024-02-29", "1000", "9999-12-31"])("%s is on the calendar", (date) => {
  expect(isCalendarDate(date)).toBe(true);
});

test.each([
  "",
  "25",
  "0999",
  "2025-13",
  "2025-00",
  "2025-02-29",
  "2025-9-6",
  "2025-09-31",
  "2025-09-06T00",
  "２０２５",
])("%s is not", (date) => {
  expect(isCalendarDate(date)).toBe(false);
});

test("a year has its months and a month its days", () => {
  expect(calendarParts("2025")).toHaveLength(12);
  expect(calendarParts("2024-02").at(-1)).toBe("2024-02-29");
  expect(calendarParts("2025-09")[5]).toBe("2025-09-06");
});
