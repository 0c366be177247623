import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecentViews, reloadWindow } from "./recent-views";

const start = Date.UTC(2026, 2, 10, 9);
const minute = 60_000;

describe("recent views", () => {
  it.each([
    ["today", start],
    ["when seconds no longer go into 31 bits", Date.UTC(2040, 0, 1)],
  ])("are known for half an hour from the view that counted, and not longer, %s", (_, start) => {
    const recent = new RecentViews();
    expect(recent.addIfNew(1, 2, start)).toBe(true);
    expect(recent.addIfNew(1, 2, start + reloadWindow - 1_000)).toBe(false);
    expect(recent.has(1, 2, start + reloadWindow - 1_000)).toBe(true);
    expect(recent.has(2, 1, start)).toBe(false);
    expect(recent.has(1, 2, start + reloadWindow)).toBe(false);
    expect(recent.addIfNew(1, 2, start + reloadWindow)).toBe(true);
  });

  it("answer as a list of all views would, whatever comes in whatever order, while old ones are let go of", () => {
    const step = fc.record({ who: fc.integer({ min: 0, max: 6_000 }), wait: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4_000, minLength: 2_000 }), (steps) => {
        const recent = new RecentViews();
        const seen = new Map<number, number>();
        let now = start;
        let tidied = start;
        for (const { who, wait } of steps) {
          now += wait * 2_000;
          if (now - tidied >= 5_000) {
            recent.forgetOld(now);
            tidied = now;
          }
          // Few are far apart, so that many stand beside the place where they are looked for.
          const [low, high] = [(who % 1_500) * 5, Math.imul(who, 0x85ebca6b)];
          const before = seen.get(who);
          const isNew = before === undefined || now - before >= reloadWindow;
          expect(recent.has(low, high, now)).toBe(!isNew);
          expect(recent.addIfNew(low, high, now)).toBe(isNew);
          if (isNew) seen.set(who, now);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("take no more memory than was given them, and then forget the older ones first", () => {
    const room = 4_096;
    const recent = new RecentViews(room);
    const last = 100_000;
    for (let view = 1; view <= last; view += 1) recent.addIfNew(spread(view), view, start + view);
    expect(recent.bytes).toBeLessThanOrEqual(room * 12);
    const known = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => from + index).filter((view) =>
        recent.has(spread(view), view, start + last),
      ).length;
    expect(known(last - 1_500, last)).toBeGreaterThan(1_400);
    expect(known(1, last - 20 * room)).toBe(0);
  });

  it("are found as before when others have been forgotten for want of room", () => {
    const recent = new RecentViews(1_024);
    const latest = 200;
    for (let view = 1; view <= 10_000; view += 1) {
      expect(recent.addIfNew(spread(view), view, start + view * 100)).toBe(true);
      if (view % 500 > 0) continue;
      recent.forgetOld(start + view * 100);
      const missed = Array.from({ length: latest }, (_, index) => view - index).filter(
        (one) => !recent.has(spread(one), one, start + view * 100),
      );
      expect(missed).toEqual([]);
    }
  });

  it("of a whole country fit into 26 MB", () => {
    const recent = new RecentViews();
    for (let view = 1; view <= 3_000_000; view += 1) recent.addIfNew(spread(view), view, start + view / 2);
    expect(recent.bytes).toBeLessThanOrEqual(26_000_000);
  });

  it("leave memory when nobody reads", () => {
    const recent = new RecentViews();
    recent.addIfNew(1, 2, start);
    recent.forgetOld(start + 31 * minute);
    expect(recent.bytes).toBe(0);
  });

  it("of a crowd leave memory when few read on", () => {
    const recent = new RecentViews();
    for (let view = 1; view <= 500_000; view += 1) recent.addIfNew(spread(view), view, start);
    const atMost = recent.bytes;
    for (let now = start; now < start + 120 * minute; now += 5_000) {
      recent.addIfNew(spread(now), 7, now);
      recent.forgetOld(now);
    }
    expect(recent.bytes).toBeLessThan(atMost / 100);
    const end = start + 120 * minute;
    for (let now = end - 29 * minute; now < end; now += 5_000) expect(recent.has(spread(now), 7, end)).toBe(true);
  });

  it("do not last when the clock is set back by a day", () => {
    const recent = new RecentViews();
    recent.addIfNew(1, 2, start);
    const yesterday = start - 24 * 60 * minute;
    recent.addIfNew(3, 4, yesterday);
    expect(recent.has(3, 4, yesterday)).toBe(true);
    expect(recent.has(3, 4, yesterday + reloadWindow)).toBe(false);
    expect(recent.has(1, 2, yesterday)).toBe(false);
  });
});

/** As digests are. */
function spread(view: number): number {
  return Math.imul(view, 0x9e3779b1);
}
