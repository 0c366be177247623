import { describe, expect, it } from "vitest";
import { pageMarks } from "./page-marks";

describe("the marks of a page", () => {
  it("are its tags alone when it is an ordinary page", () => {
    expect(pageMarks({ tags: ["site", "front", "site"] })).toEqual({ "cache-tags": "site front" });
  });

  it("name the status and the target of a page that has moved", () => {
    expect(pageMarks({ status: 301, location: "/world/new", tags: ["article:1"] })).toEqual({
      "http-status": "301",
      location: "/world/new",
      "cache-tags": "article:1",
    });
  });

  it("refuse a move without a target, and a target without a move", () => {
    expect(() => pageMarks({ status: 301, tags: [] })).toThrow();
    expect(() => pageMarks({ status: 404, location: "/", tags: [] })).toThrow();
  });
});
