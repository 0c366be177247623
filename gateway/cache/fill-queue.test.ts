import { describe, expect, it } from "vitest";
import { type FillKind, FillQueue } from "./fill-queue";

/** Fills that end when they are told to. */
function open(queue: FillQueue, kind: FillKind, key = "/a") {
  const fill = { hasBegun: false, end: () => undefined as undefined };
  const result = queue.run(kind, key, async () => {
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
    const known = Array.from({ length: 2 }, () => open(queue, "known"));
    await turn();
    expect(strangers.filter(({ hasBegun }) => hasBegun)).toHaveLength(3);
    expect(known.map(({ hasBegun }) => hasBegun)).toEqual([true, false]);
    strangers[0]?.end();
    await turn();
    expect(known[1]?.hasBegun).toBe(true);
    expect(strangers.filter(({ hasBegun }) => hasBegun)).toHaveLength(3);
  });

  it("has places for what has changed that nobody else takes, and lets it go first", async () => {
    const queue = new FillQueue();
    const known = Array.from({ length: 8 }, (_, number) => open(queue, "known", `/known/${number}`));
    await turn();
    const begun = () => known.map(({ hasBegun }) => hasBegun);
    expect(begun()).toEqual([true, true, true, true, false, false, false, false]);
    const changed = open(queue, "changed");
    await turn();
    expect(changed.hasBegun).toBe(true);
    queue.hurry("/known/7");
    await turn();
    expect(begun()).toEqual([true, true, true, true, false, false, false, true]);
    queue.hurry("/known/6");
    await turn();
    expect(known[6]?.hasBegun).toBe(false);
    known[0]?.end();
    await turn();
    expect(begun()).toEqual([true, true, true, true, false, false, true, true]);
    known[1]?.end();
    await turn();
    expect(begun()).toEqual([true, true, true, true, false, false, true, true]);
  });

  it("gives the others fewer places while something that has changed is made, and all of them afterwards", async () => {
    const queue = new FillQueue();
    const changed = Array.from({ length: 6 }, () => open(queue, "changed"));
    const known = Array.from({ length: 5 }, () => open(queue, "known"));
    await turn();
    const begun = () => known.filter(({ hasBegun }) => hasBegun).length;
    expect(changed.every(({ hasBegun }) => hasBegun)).toBe(true);
    expect(begun()).toBe(2);
    for (const fill of changed) fill.end();
    await turn();
    expect(begun()).toBe(4);
  });

  it("runs everything that was let in, and refuses at once what is too much", async () => {
    const queue = new FillQueue();
    const fills = Array.from({ length: 100 }, () => open(queue, "stranger"));
    await turn();
    const refused = await Promise.all(fills.slice(67).map(({ result }) => result));
    expect(refused.every((result) => result === null)).toBe(true);
    for (let round = 0; round < 100; round += 1) {
      for (const fill of fills) fill.end();
      await turn();
    }
    const results = await Promise.all(fills.slice(0, 67).map(({ result }) => result));
    expect(results.every((result) => result === "stranger")).toBe(true);
    const again = open(queue, "stranger");
    await turn();
    expect(again.hasBegun).toBe(true);
  });

  it("gives a place on when a fill fails", async () => {
    const queue = new FillQueue();
    for (let time = 0; time < 20; time += 1) {
      await expect(queue.run("known", "/a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    }
    expect(await queue.run("idle", "/a", () => Promise.resolve("yes"))).toBe("yes");
  });
});
