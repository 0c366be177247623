import { describe, expect, it } from "vitest";
import { unbrokenDate } from "./unbroken-date";

describe("unbrokenDate", () => {
  it("lets a date break after its weekday alone", () => {
    expect(unbrokenDate("Sunday, November 1, 2026").split(" ")).toEqual(["Sunday,", "November\u00a01,\u00a02026"]);
  });
});
