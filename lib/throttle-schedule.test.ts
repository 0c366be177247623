import { describe, expect, it } from "vitest";
import { turnOf } from "@/lib/throttle-schedule";

describe("turnOf", () => {
  it("lets the first ones through and then doubles the pause up to the longest", () => {
    const turns = [1, 3, 4, 5, 6, 7, 8, 9, 10].map((nth) => turnOf(nth, { free: 3, longest: 10 }));
    expect(turns).toEqual([0, 0, 1, 3, 7, 15, 25, 35, 45]);
  });

  it("takes no longer for a flood than for a few", () => {
    expect(turnOf(100_000_003, { free: 3, longest: 10 })).toBe(15 + (100_000_000 - 4) * 10);
  });
});
