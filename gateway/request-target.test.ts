import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTarget } from "./request-target";

const ascii = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const hostile = fc
  .array(
    fc.oneof(
      ascii,
      fc.constantFrom(
        "/",
        "//",
        ".",
        "..",
        "%2e",
        "%2f",
        "%5c",
        "%00",
        "%C3%84",
        "index.html",
        "?",
        "&",
        "=",
        "A",
        "admin",
      ),
    ),
  )
  .map((parts) => `/${parts.join("")}`);

describe("any target", () => {
  it("is refused, or has one spelling that is its own", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const first = readTarget(raw);
        if (!first.ok) return;
        const { path, query } = first.target;
        const second = readTarget(query === "" ? path : `${path}?${query}`);
        expect(second).toEqual({ ok: true, target: { path, query, isCanonical: true } });
      }),
      { numRuns: 3_000 },
    );
  });

  it("never climbs, never names another host, and holds no byte that ends a header", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const read = readTarget(raw);
        if (!read.ok) return;
        const { path, query } = read.target;
        expect(path).toMatch(/^\/(?!\/)[!-~]*$/);
        expect(query).toMatch(/^[!-~]*$/);
        const seen = new URL(path, "http://localhost");
        expect([seen.host, seen.pathname]).toEqual(["localhost", path]);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("control characters in what a page is asked by", () => {
  it.each([
    ["/search?q=a%00b&section=%00", "q=a+b"],
    ["/search?q=%0Aharbour%7F", "q=harbour"],
  ])("are blanks: %s", (target, query) => {
    expect(readTarget(target)).toMatchObject({ ok: true, target: { path: "/search", query } });
  });
});
