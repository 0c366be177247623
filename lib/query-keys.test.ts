import { describe, expect, it } from "vitest";
import { isKept, queryKeys } from "./query-keys";

describe("query keys", () => {
  it.each([
    ["/", ["p"]],
    ["/world", ["after", "before"]],
    ["/topic/harbour", ["after", "before"]],
    ["/contributor/ruth-penhallow", ["after", "before"]],
    ["/archive/2025/09/06", ["after", "before"]],
    ["/corrections", ["after", "before"]],
    ["/world/some-article", []],
    ["/search", ["q", "section", "from", "to", "order", "after", "before"]],
  ])("of %s", (path, keys) => {
    expect(queryKeys(path)).toEqual(keys);
  });

  it("of the front carry the number of an article elsewhere and nothing else", () => {
    expect(["1", "4294967295"].every((value) => isKept("/", "p", value))).toBe(true);
    expect(["0", "01", "-1", "1e9", "12345678901", "one", "1 2"].some((value) => isKept("/", "p", value))).toBe(false);
    expect(isKept("/search", "q", "anything at all")).toBe(true);
  });
});
