import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecentViews, reloadWindow } from "./recent-views";

const start = Date.UTC(2026, 2, 10, 9);
const minute = 60_000;

describe("recent views", () => {
  it("are known for half an hour from the view that counted, and not longer", () => {
    const recent = new RecentViews();
    recent.add(1, 2, start);
    expect(recent.has(1, 2, start)).toBe(true);
    expect(recent.has(1, 2, start + reloadWindow - 1_000)).toBe(true);
    expect(recent.has(1, 2, start + reloadWindow)).toBe(false);
    expect(recent.has(2, 1, start)).toBe(false);
  });

  it("answer as a list of all views would, whatever comes in whatever order", () => {
    const step = fc.record({ who: fc.integer({ min: 0, max: 6_000 }), wait: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4_000, minLength: 2_000 }), (steps) => {
        const recent = new RecentViews();
        const seen = new Map<number, number>();
        let now = start;
        for (const { who, wait } of steps) {
          now += wait * 2_000;
          const [low, high] = [Math.imul(who, 0x9e3779b1) >>> 0, Math.imul(who, 0x85ebca6b) >>> 0];
          const before = seen.get(who);
          const isRecent = before !== undefined && now - before < reloadWindow;
          expect(recent.has(low, high, now)).toBe(isRecent);
          if (isRecent) continue;
          seen.set(who, now);
          recent.add(low, high, now);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("take no more memory than was given them, and then forget the oldest first", () => {
    const room = 4_096;
    const recent = new RecentViews(room);
    for (let view = 1; view <= 100_000; view += 1) recent.add(view, view, start + view);
    expect(recent.bytes).toBeLessThanOrEqual(4 * room * 12);
    expect(recent.has(100_000, 100_000, start + 100_000)).toBe(true);
    expect(recent.has(1, 1, start + 100_000)).toBe(false);
  });

  it("of a whole country fit into 26 MB", () => {
    const recent = new RecentViews();
    for (let view = 1; view <= 3_000_000; view += 1) {
      recent.add(Math.imul(view, 0x9e3779b1) >>> 0, view, start + view / 2);
    }
    expect(recent.bytes).toBeLessThanOrEqual(26_000_000);
  });

  it("leave memory when nobody reads", () => {
    const recent = new RecentViews();
    recent.add(1, 2, start);
    recent.forgetOld(start + 41 * minute);
    expect(recent.bytes).toBe(0);
  });

  it("do not last when the clock is set back by a day", () => {
    const recent = new RecentViews();
    recent.add(1, 2, start);
    const yesterday = start - 24 * 60 * minute;
    recent.add(3, 4, yesterday);
    expect(recent.has(3, 4, yesterday)).toBe(true);
    expect(recent.has(3, 4, yesterday + reloadWindow)).toBe(false);
    expect(recent.has(1, 2, yesterday)).toBe(false);
  });
});
