import { appendFile, mkdtemp, open, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { Journal } from "./journal";

let folder: string;
let file: string;
const position = (transaction: string) => ({ database: "d", transaction });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
  file = join(folder, "cache", "journal");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function reopened(): Promise<Journal> {
  const journal = await Journal.read(file);
  if (journal === null) throw new Error("There is no journal.");
  await journal.close();
  return journal;
}

describe("the journal", () => {
  it("knows after a restart what expired, in which order, and how far was read", async () => {
    const journal = await Journal.create(file);
    await journal.add({ tags: ["a", "b"], everything: false, position: position("5") });
    const begun = journal.expired.sequence;
    await journal.add({ tags: ["b", "withdrawn:7"], everything: false, position: position("9") });
    await journal.add({ tags: ["most-read"], everything: false, position: null });
    const state = journal.expired.state();
    await journal.close();
    for (const _restart of [1, 2]) {
      const { expired, readTo } = await reopened();
      expect(readTo).toEqual(position("9"));
      expect(expired.state()).toEqual(state);
      expect([expired.judge(["a"], begun), expired.judge(["b"], begun)]).toEqual(["current", "expired"]);
      expect(expired.judge(["article:7"], begun)).toBe("withdrawn");
    }
  });

  it("has a batch on the disk before the batch counts", async () => {
    const journal = await Journal.create(file);
    const any = await open(file, "r");
    const handles = Object.getPrototypeOf(any) as typeof any;
    await any.close();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const syncing = vi.spyOn(handles, "datasync").mockReturnValue(held);
    onTestFinished(() => syncing.mockRestore());
    const adding = journal.add({ tags: ["a"], everything: false, position: position("5") });
    await vi.waitFor(() => expect(syncing).toHaveBeenCalledOnce());
    expect(await readFile(file, "utf8")).toContain(`"tags":["a"]`);
    expect(journal.expired.judge(["a"], 0)).toBe("current");
    letGo();
    await adding;
    expect(journal.expired.judge(["a"], 0)).toBe("expired");
    await journal.close();
  });

  it("forgets a line that a crash cut off, which was never acted upon, and nothing else", async () => {
    const journal = await Journal.create(file);
    await journal.add({ tags: ["a"], everything: false, position: position("5") });
    const { length } = await readFile(file);
    await journal.add({ tags: ["b"], everything: false, position: position("6") });
    await journal.close();
    await truncate(file, length + 12);
    const { expired, readTo } = await reopened();
    expect([readTo, expired.judge(["a"], 0), expired.judge(["b"], 0)]).toEqual([position("5"), "expired", "current"]);
  });

  it("that was spoilt counts as none", async () => {
    const journal = await Journal.create(file);
    await journal.close();
    await appendFile(file, "\0\0\0\0\n");
    expect(await Journal.read(file)).toBeNull();
    await writeFile(file, "");
    expect(await Journal.read(file)).toBeNull();
  });

  it("does not grow without end", async () => {
    const journal = await Journal.create(file);
    const tags = Array.from({ length: 2_000 }, (_, index) => `card:${index}-${"x".repeat(200)}`);
    for (let batch = 1; batch <= 12; batch += 1) {
      await journal.add({ tags, everything: false, position: position(String(batch)) });
    }
    await journal.close();
    expect((await readFile(file)).length).toBeLessThan(6_000_000);
    const { expired, readTo } = await reopened();
    expect([expired.sequence, readTo]).toEqual([12, position("12")]);
  });
});
