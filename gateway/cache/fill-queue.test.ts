import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type FillKind, FillQueue, type Wanted } from "./fill-queue";

/** Fills that end when they are told to. */
function open(queue: FillQueue, kind: FillKind, urgency = 0) {
  const wanted: Wanted = { kind, urgency };
  const fill = { wanted, hasBegun: false, end: () => undefined as undefined };
  const result = queue.run(wanted, async () => {
    fill.hasBegun = true;
    await new Promise<void>((resolve) => {
      fill.end = () => void resolve() as undefined;
    });
    return kind;
  });
  return Object.assign(fill, { result });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("the queue before the renderer", () => {
  it("leaves places for known pages that strangers cannot take", async () => {
    const queue = new FillQueue();
    const strangers = Array.from({ length: 20 }, () => open(queue, "stranger"));
    const known = Array.from({ length: 3 }, () => open(queue, "known"));
    await turn();
    expect(strangers.filter(({ hasBegun }) => hasBegun)).toHaveLength(2);
    expect(known.map(({ hasBegun }) => hasBegun)).toEqual([true, true, false]);
    strangers[0]?.end();
    await turn();
    expect(known[2]?.hasBegun, "what readers do not know has its places too").toBe(false);
    expect(strangers.filter(({ hasBegun }) => hasBegun)).toHaveLength(3);
    known[1]?.end();
    await turn();
    expect(known[2]?.hasBegun).toBe(true);
  });

  it("makes the urgent page before others that wait for longer, also when it became urgent while it waited", async () => {
    const queue = new FillQueue();
    const [, , third, fourth] = Array.from({ length: 4 }, () => open(queue, "stranger"));
    const [, first, second, last] = Array.from({ length: 4 }, () => open(queue, "known"));
    const urgent = open(queue, "known", 1);
    if (!first || !second || !third || !fourth || !last) throw new Error("unreachable");
    queue.raise(last.wanted, { kind: "known", urgency: 2 });
    queue.raise(fourth.wanted, { kind: "known", urgency: 1 });
    const order = [first, last, fourth, urgent, second];
    for (const [place, one] of order.entries()) {
      await turn();
      expect(order.map(({ hasBegun }) => hasBegun)).toEqual(order.map((_, other) => other <= place));
      one.end();
    }
    expect(third.hasBegun).toBe(false);
  });

  it("begins what became urgent at once when there is a place for its like", async () => {
    const queue = new FillQueue();
    const [, , third] = Array.from({ length: 3 }, () => open(queue, "stranger"));
    await turn();
    expect(third?.hasBegun).toBe(false);
    if (third) queue.raise(third.wanted, { kind: "known", urgency: 0 });
    await turn();
    expect(third?.hasBegun).toBe(true);
  });

  it("lets nobody wait for more than ten seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const queue = new FillQueue();
    const [first, , third] = Array.from({ length: 3 }, () => open(queue, "stranger"));
    await turn();
    vi.advanceTimersByTime(10_000);
    expect(await third?.result).toBeNull();
    const fourth = open(queue, "stranger");
    first?.end();
    await turn();
    expect([third?.hasBegun, fourth.hasBegun]).toEqual([false, true]);
  });

  it("runs everything that was let in, and refuses at once what is too much", async () => {
    const queue = new FillQueue();
    const fills = Array.from({ length: 100 }, () => open(queue, "stranger"));
    await turn();
    const refused = await Promise.all(fills.slice(66).map(({ result }) => result));
    expect(refused.every((result) => result === null)).toBe(true);
    for (let round = 0; round < 100; round += 1) {
      for (const fill of fills) fill.end();
      await turn();
    }
    const results = await Promise.all(fills.slice(0, 66).map(({ result }) => result));
    expect(results.every((result) => result === "stranger")).toBe(true);
    const again = open(queue, "stranger");
    await turn();
    expect(again.hasBegun).toBe(true);
  });

  it("gives the place of the least urgent in a full line to what is more urgent, and to nothing else", async () => {
    const queue = new FillQueue();
    const fills = Array.from({ length: 258 }, () => open(queue, "known", 1));
    const awaited = open(queue, "known", 1);
    const changed = open(queue, "known", 3);
    expect(await awaited.result).toBeNull();
    expect(await fills.at(-1)?.result, "who came last").toBeNull();
    await turn();
    expect(changed.hasBegun).toBe(false);
    fills[0]?.end();
    await turn();
    expect(changed.hasBegun).toBe(true);
  });

  it("goes on with pages that are only old, one at a time, while strangers take all they may", async () => {
    const queue = new FillQueue();
    for (let asked = 0; asked < 20; asked += 1) open(queue, "stranger");
    await turn();
    const old = Array.from({ length: 20 }, () => open(queue, "idle"));
    const known = open(queue, "known");
    await turn();
    expect(old.filter(({ hasBegun }) => hasBegun)).toEqual([old[0]]);
    expect(known.hasBegun, "a place is left for a page that somebody waits for").toBe(true);
    expect(await old[19]?.result, "the line is short").toBeNull();
    old[0]?.end();
    await turn();
    expect(old[1]?.hasBegun).toBe(true);
  });

  it("gives a place on when a fill fails", async () => {
    const queue = new FillQueue();
    for (let time = 0; time < 20; time += 1) {
      await expect(queue.run({ kind: "known", urgency: 0 }, () => Promise.reject(new Error("no")))).rejects.toThrow(
        "no",
      );
    }
    expect(await queue.run({ kind: "idle", urgency: 0 }, () => Promise.resolve("yes"))).toBe("yes");
  });
});
