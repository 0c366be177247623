import { describe, expect, it } from "vitest";
import { ExpiredTags } from "./expired-tags";

describe("what has expired", () => {
  it("is what a page was begun before", () => {
    const expired = new ExpiredTags();
    expired.take({ tags: ["front"], everything: false });
    const begun = expired.sequence;
    expect(expired.judge(["front"], begun)).toBe("current");
    expired.take({ tags: ["front", "latest"], everything: false });
    expect(expired.judge(["site", "front"], begun)).toBe("expired");
    expect(expired.judge(["site"], begun)).toBe("current");
    expect(expired.judge(["front"], expired.sequence)).toBe("current");
  });

  it("is every page begun before everything expired, and none after", () => {
    const expired = new ExpiredTags();
    const before = expired.sequence;
    expired.take({ tags: [], everything: true });
    expect(expired.judge(["a"], before)).toBe("expired");
    expect(expired.judge(["a"], expired.sequence)).toBe("current");
  });

  it("is a page of a numbering that was lost", () => {
    expect(new ExpiredTags().judge([], 7)).toBe("expired");
  });

  it("takes a withdrawn article's own page for good, also after everything expired; its cards only expire", () => {
    const expired = new ExpiredTags();
    expired.take({ tags: ["article:1", "card:1", "withdrawn:1"], everything: false });
    expired.take({ tags: [], everything: true });
    expect(expired.judge(["article:1"], 0)).toBe("withdrawn");
    expect(expired.judge(["card:1", "front"], 0)).toBe("expired");
    expect(expired.judge(["article:1"], expired.sequence)).toBe("current");
  });

  it("stays bounded: what was forgotten counts as expired, and withdrawals are not forgotten", () => {
    const expired = new ExpiredTags();
    expired.take({ tags: ["withdrawn:1"], everything: false });
    for (let batch = 0; batch < 120; batch += 1) {
      const tags = Array.from({ length: 1_000 }, (_, index) => `card:${batch}-${index}`);
      expired.take({ tags, everything: false });
    }
    expect(expired.state().tags.length).toBeLessThan(100_001);
    expect(expired.judge(["front"], 1)).toBe("expired");
    expect(expired.judge(["article:1"], 0)).toBe("withdrawn");
    expect(expired.judge(["front"], expired.sequence - 1)).toBe("current");
  });
});
