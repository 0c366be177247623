import { expect, it } from "vitest";
import { readEndTime } from "./end-time";

it.each([
  ["", { ok: true, at: null }],
  ["2026-06-01T18:30", { ok: true, at: new Date("2026-06-01T16:30:00Z") }],
  ["2026-06-01T18:30:00", { ok: true, at: new Date("2026-06-01T16:30:00Z") }],
])("reads %j in the site's zone", (given, read) => expect(readEndTime(given, "Europe/Paris")).toEqual(read));

it.each([
  ["2026-03-29T02:30", "does not exist"],
  ["2026-10-25T02:30", "comes twice"],
  ["tomorrow", "no date"],
])("asks about %j", (given, problem) =>
  expect(readEndTime(given, "Europe/Paris")).toMatchObject({ ok: false, problems: [expect.stringContaining(problem)] }),
);
