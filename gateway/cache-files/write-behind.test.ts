import { beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../log";
import { WriteBehind } from "./write-behind";

/** What lies on the disk; each action ends when it is told to. */
let disk: Map<string, string>;
let waiting: (() => void)[];
/** What cannot be removed. */
const failing = new Set<string>();
let lines: string[];
let behind: WriteBehind;

beforeEach(() => {
  disk = new Map();
  waiting = [];
  failing.clear();
  lines = [];
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  const write = async (key: string, bytes: () => Promise<Buffer>) => {
    const made = await bytes();
    await turn();
    disk.set(key, made.toString());
  };
  const remove = async (key: string) => {
    await turn();
    if (failing.has(key)) throw new Error("not allowed");
    disk.delete(key);
  };
  const log = createLog(
    "warn",
    (line) => lines.push(line),
    () => new Date(),
  );
  behind = new WriteBehind({ write, remove }, 100, log);
});

const page = (text: string, size = 10) => ({ size, bytes: async () => Buffer.from(text) });
const tick = () => new Promise((resolve) => setImmediate(resolve));

async function next(): Promise<void> {
  await tick();
  waiting.shift()?.();
  await tick();
}

async function all(): Promise<void> {
  const settled = behind.settle();
  for (let round = 0; round < 50; round += 1) await next();
  await settled;
}

describe("what is written behind", () => {
  it("is of two pages for one address the later, also when the earlier is being written", async () => {
    behind.write("/a", page("first"));
    await tick();
    behind.write("/a", page("second"));
    behind.write("/a", page("third"));
    await all();
    expect([...disk]).toEqual([["/a", "third"]]);
  });

  it("does not come back after it was removed while it was being written", async () => {
    behind.write("/a", page("withdrawn"));
    await tick();
    behind.remove("/a");
    await all();
    expect(disk.size).toBe(0);
  });

  it("is written when it comes after the removal of what was there", async () => {
    disk.set("/a", "withdrawn");
    behind.remove("/a");
    behind.write("/a", page("again"));
    await all();
    expect([...disk]).toEqual([["/a", "again"]]);
  });

  it("waits for removals, which are of what is withdrawn", async () => {
    disk.set("/c", "withdrawn");
    for (const key of ["/a", "/b"]) behind.write(key, page(key));
    await tick();
    behind.remove("/c");
    await next();
    await next();
    expect([...disk.keys()]).toEqual(["/a"]);
  });

  it("is written also when it comes at the very end of the one before", async () => {
    for (let ticks = 0; ticks < 12; ticks += 1) {
      disk.clear();
      behind.write("/a", page("a"));
      await tick();
      waiting.shift()?.();
      for (let wait = 0; wait < ticks; wait += 1) await null;
      behind.write("/b", page("b"));
      await all();
      expect([...disk.keys()], `${ticks} microtasks later`).toEqual(["/a", "/b"]);
    }
  });

  it("is let go, the oldest first, where a disk hangs", async () => {
    for (let number = 0; number < 25; number += 1) behind.write(`/${number}`, page("x"));
    await all();
    const last = Array.from({ length: 10 }, (_, number) => `/${number + 15}`);
    expect([...disk.keys()]).toEqual(["/0", ...last]);
    expect(lines).toHaveLength(14);
    expect(lines[0]).toContain("too slow");
  });

  it("is forgotten while it waits and while it is being written, and nothing else is", async () => {
    disk.set("/c", "there");
    behind.write("/a", page("a"));
    behind.write("/b", page("b"));
    behind.write("/d", page("d"));
    await tick();
    for (const key of ["/a", "/b", "/c"]) behind.forget(key);
    await all();
    expect([...disk.keys()]).toEqual(["/c", "/d"]);
  });

  it("is given up with what waits", async () => {
    for (const key of ["/a", "/b"]) behind.write(key, page(key));
    await tick();
    const given = behind.abandon();
    await all();
    await given;
    expect([...disk.keys()]).toEqual(["/a"]);
  });

  it("is what was handed in before the end, and nothing after it", async () => {
    disk.set("/c", "stays");
    behind.write("/a", page("a"));
    const closed = behind.close();
    behind.write("/b", page("b"));
    behind.remove("/c");
    await all();
    await closed;
    expect([...disk.keys()]).toEqual(["/c", "/a"]);
  });

  it("goes on when a removal fails", async () => {
    failing.add("/x");
    behind.remove("/x");
    behind.write("/a", page("a"));
    await all();
    expect([...disk.keys()]).toEqual(["/a"]);
    expect(lines.join("")).toContain("could not be deleted");
  });

  it("fails alone: the next is written, and the log says why", async () => {
    behind.write("/a", {
      size: 1,
      bytes: async () => {
        throw new Error("no room");
      },
    });
    behind.write("/b", page("b"));
    await all();
    expect([...disk.keys()]).toEqual(["/b"]);
    expect(lines.join("")).toContain("no room");
  });
});
