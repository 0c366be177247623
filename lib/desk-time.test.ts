import { expect, it } from "vitest";
import { deskTime, wholeTime } from "@/lib/desk-time";

const now = "2026-03-10T12:00:00Z";

it.each([
  ["2026-03-10T08:05:00Z", "08:05"],
  ["2026-03-09T23:30:00Z", "yesterday, 23:30"],
  ["2026-03-11T06:00:00Z", "tomorrow, 06:00"],
  ["2026-03-06T18:05:00Z", "Friday, 18:05"],
  ["2026-03-14T18:05:00Z", "Saturday, 18:05"],
  ["2026-01-06T18:05:00Z", "6 Jan"],
  ["2024-01-06T18:05:00Z", "6 Jan 2024"],
])("%s is told as %s", (instant, told) => {
  expect(deskTime(instant, { timeZone: "UTC", now })).toBe(told);
});

it("goes by the site's day", () => {
  expect(deskTime("2026-03-10T23:30:00Z", { timeZone: "Pacific/Auckland", now: "2026-03-11T00:30:00Z" })).toBe("12:30");
  expect(deskTime("2026-03-10T10:30:00Z", { timeZone: "Pacific/Auckland", now: "2026-03-11T00:30:00Z" })).toBe(
    "yesterday, 23:30",
  );
});

it("tells all of it with the zone", () => {
  expect(wholeTime("2026-07-10T12:00:00Z", "Europe/London")).toBe("Friday 10 July 2026, 13:00 BST");
});
