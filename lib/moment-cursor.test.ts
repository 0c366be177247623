import { expect, it } from "vitest";
import { momentCursor, readMomentCursor } from "@/lib/moment-cursor";

it("finds its place again by a cursor, and no place by anything else", () => {
  const place = { at: new Date("2026-03-10T12:00:00.123Z"), id: "42" };
  expect(readMomentCursor(momentCursor(place))).toEqual({ at: place.at, id: 42n });
  for (const other of ["", "1", "1-", "-1", "1-2-3", "1e3-2", "99999999999999999999-1", "999999999999999-1"]) {
    expect(readMomentCursor(other)).toBeNull();
  }
});
