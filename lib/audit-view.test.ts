import { expect, it } from "vitest";
import { auditQuestion } from "@/lib/audit-view";

it("leaves out of a question what cannot be understood", () => {
  expect(auditQuestion({ from: "2026-02-30", until: "2026-03-01", action: "", staffId: "x", other: "y" })).toEqual({
    until: "2026-03-01",
  });
});
