import { describe, expect, it } from "vitest";
import { type FillKind, FillQueue } from "./fill-queue";

/** Fills that end when they are told to. */
function open(queue: FillQueue, kind: FillKind) {
  const fill = { hasBegun: false, end: () => undefined as undefined };
  const result = queue.run(kind, async () => {
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
    expect(strangers.filter(({ hasBegun }) => hasBegun)).toHaveLength(6);
    expect(known.map(({ hasBegun }) => hasBegun)).toEqual([true, true, false]);
    strangers[0]?.end();
    await turn();
    expect(known[2]?.hasBegun).toBe(true);
    expect(strangers.filter(({ hasBegun }) => hasBegun)).toHaveLength(6);
  });

  it("runs everything that was let in, and refuses at once what is too much", async () => {
    const queue = new FillQueue();
    const fills = Array.from({ length: 100 }, () => open(queue, "stranger"));
    await turn();
    const refused = await Promise.all(fills.slice(70).map(({ result }) => result));
    expect(refused.every((result) => result === null)).toBe(true);
    for (let round = 0; round < 100; round += 1) {
      for (const fill of fills) fill.end();
      await turn();
    }
    const results = await Promise.all(fills.slice(0, 70).map(({ result }) => result));
    expect(results.every((result) => result === "stranger")).toBe(true);
    const again = open(queue, "stranger");
    await turn();
    expect(again.hasBegun).toBe(true);
  });

  it("goes on with pages that are only old while strangers take all they may", async () => {
    const queue = new FillQueue();
    const strangers = Array.from({ length: 20 }, () => open(queue, "stranger"));
    await turn();
    const old = Array.from({ length: 3 }, () => open(queue, "idle"));
    const known = open(queue, "known");
    await turn();
    expect(strangers.filter(({ hasBegun }) => hasBegun)).toHaveLength(6);
    expect(old.map(({ hasBegun }) => hasBegun)).toEqual([true, false, false]);
    expect(known.hasBegun, "a place is left for a page that somebody waits for").toBe(true);
    expect(await old[2]?.result).toBeNull();
  });

  it("makes two pages that are only old at a time, also when nobody waits", async () => {
    const queue = new FillQueue();
    const old = Array.from({ length: 3 }, () => open(queue, "idle"));
    await turn();
    expect(old.map(({ hasBegun }) => hasBegun)).toEqual([true, true, false]);
  });

  it("gives a place on when a fill fails", async () => {
    const queue = new FillQueue();
    for (let time = 0; time < 20; time += 1) {
      await expect(queue.run("known", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    }
    expect(await queue.run("idle", () => Promise.resolve("yes"))).toBe("yes");
  });
});
