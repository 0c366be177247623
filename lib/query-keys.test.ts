import { describe, expect, it } from "vitest";
import { queryKeys } from "./query-keys";

describe("query keys", () => {
  it.each([
    ["/", []],
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
});
