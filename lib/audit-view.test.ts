import { expect, it } from "vitest";
import { auditCursor, auditQuestion, readAuditCursor } from "@/lib/audit-view";

it("leaves out of a question what cannot be understood", () => {
  expect(auditQuestion({ from: "2026-02-30", until: "2026-03-01", action: "", staffId: "x", other: "y" })).toEqual({
    until: "2026-03-01",
  });
});

it("finds its place again by a cursor, and no place by anything else", () => {
  const place = { at: new Date("2026-03-10T12:00:00.123Z"), id: "42" };
  expect(readAuditCursor(auditCursor(place))).toEqual({ at: place.at, id: 42n });
  for (const other of ["", "1", "1-", "-1", "1-2-3", "1e3-2", "99999999999999999999-1"]) {
    expect(readAuditCursor(other)).toBeNull();
  }
});
