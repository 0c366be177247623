import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PageFiles } from "../cache-files/page-files";
import type { Expired } from "../expiry/expired";
import { createLog } from "../log";
import type { PageResult } from "../reader-page";
import { randomNumbers } from "../testing/random-numbers";
import { ExpiredTags } from "./expired-tags";
import type { KeptPage } from "./kept-page";
import { PageCache } from "./page-cache";

const rounds = Number(process.env.RACE_ROUNDS || "2000");
const keys = Array.from({ length: 12 }, (_, index) => `/a/${index}`);

/**
 * A newspaper in memory. Every article has a number that each change raises; a change is seen by the renderer at once and
 * by the cache later. Pages show two articles, read one after the other, as statements of a page are.
 */
class Articles {
  readonly numbers = new Map<number, number>();
  /** What the cache has been told of, so what a page that counts as good must at least show. */
  readonly told = new Map<number, number>();
  private readonly untold: number[] = [];

  constructor(private readonly random: () => number) {}

  change(id: number): void {
    this.numbers.set(id, (this.numbers.get(id) ?? 0) + 1);
    this.untold.push(id);
  }

  takeUntold(): Expired {
    const ids = this.untold.splice(0);
    for (const id of ids) this.told.set(id, this.numbers.get(id) ?? 0);
    return { tags: ids.map((id) => `article:${id}`), everything: this.random() < 0.01, position: null };
  }

  async render(key: string): Promise<PageResult> {
    const first = Number(key.slice("/a/".length));
    const second = (first + 1) % keys.length;
    const shown: number[] = [];
    for (const id of [first, second]) {
      await this.aWhile();
      shown.push(this.numbers.get(id) ?? 0);
    }
    await this.aWhile();
    if (this.random() < 0.05) return { ok: false, failure: "timed-out" };
    const body = Buffer.from(JSON.stringify(shown));
    const tags = [`article:${first}`, `article:${second}`];
    const page = {
      status: 200,
      location: null,
      contentType: "text/html",
      body,
      holes: [],
      endsAt: null,
      digest: "",
      tags,
    };
    return { ok: true, page: { ...page, viewedArticleId: null } };
  }

  aWhile(): Promise<void> {
    return this.random() < 0.5 ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve));
  }
}

const log = createLog(
  "silent",
  () => undefined,
  () => new Date(),
);

type Settings = ConstructorParameters<typeof PageCache>[0];

function cacheOf(
  given: Pick<Settings, "expired" | "render" | "clock"> & Partial<Pick<Settings, "capacity" | "files">>,
): PageCache {
  const pages = new PageCache({
    capacity: 1_000_000,
    headers: { security: {}, policy: "", speculationRules: null },
    build: "build-x",
    files: null,
    viewsOf: () => undefined,
    log,
    ...given,
  });
  pages.setTold(true);
  return pages;
}

describe.each([
  ["in memory", 1_000_000],
  // Of twelve pages some are always on the disk alone, and come back from there.
  ["that leave memory for the disk and come back", 8_000],
])("expiries that race with fills of pages %s", (_, capacity) => {
  const random = randomNumbers(20_250_906);
  const articles = new Articles(random);
  const expired = new ExpiredTags();
  let folder: string;
  let files: PageFiles;
  let pages: PageCache;
  let looked = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "races-"));
    files = new PageFiles(folder, "build-x", [], 1_000_000, log);
    pages = open();
  });
  afterAll(async () => {
    await files.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = () => cacheOf({ expired, files, capacity, render: (key) => articles.render(key), clock: Date.now });
  const idsOf = (key: string) => {
    const first = Number(key.slice("/a/".length));
    return [first, (first + 1) % keys.length];
  };
  const toldOf = (key: string) => idsOf(key).map((id) => articles.told.get(id) ?? 0);

  /** A page that counts as good shows all that the cache was told of. */
  function look(page: KeptPage | null, told: readonly number[]): void {
    // One whose rendering failed may be sent as it was, for a moment; it says so.
    if (page === null || page.isExpired) return;
    looked += 1;
    const shown = JSON.parse(page.body.toString()) as number[];
    for (const [place, number] of told.entries()) expect(shown[place]).toBeGreaterThanOrEqual(number);
  }

  function lookAtAll(): void {
    for (const key of keys) look(pages.ready(key, Date.now()), toldOf(key));
  }

  async function ask(key: string): Promise<void> {
    const told = toldOf(key);
    const found = await pages.get(key);
    if (found.ok) look(found.page, told);
  }

  it(`never leave an old page as a good one, in ${rounds} rounds`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const asked = keys.filter(() => random() < 0.3).map(ask);
      for (let step = 0; step < 4; step += 1) {
        if (random() < 0.5) articles.change(Math.floor(random() * keys.length));
        await articles.aWhile();
        if (random() < 0.5) {
          const batch = articles.takeUntold();
          expired.take(batch);
          pages.expire(batch);
          lookAtAll();
        }
        await articles.aWhile();
      }
      if (random() < 0.3) await Promise.all(asked);
      lookAtAll();
    }
    expect(looked).toBeGreaterThan(rounds);
  });

  it("leave none on the disk for the next start", async () => {
    await files.settle();
    pages = open();
    const held = await Promise.all(keys.map(async (key) => ({ key, page: await pages.held(key) })));
    expect(held.filter(({ page }) => page !== null).length).toBeGreaterThan(keys.length / 2);
    for (const { key, page } of held) look(page, toldOf(key));
  });
});

describe("a page whose every rendering is overtaken", () => {
  it("is rendered four times, and shown as one that has expired", async () => {
    const expired = new ExpiredTags();
    let renderings = 0;
    const render = async (): Promise<PageResult> => {
      renderings += 1;
      expired.take({ tags: ["site"], everything: false });
      const page = { status: 200, location: null, contentType: "text/html", holes: [], endsAt: null, digest: "" };
      return { ok: true, page: { ...page, body: Buffer.from("words"), tags: ["site"], viewedArticleId: null } };
    };
    const found = await cacheOf({ expired, render, clock: Date.now }).get("/a");
    expect([found.ok && found.page.isExpired, renderings]).toEqual([true, 4]);
  });
});

describe("a page that is being made anew because it is old", () => {
  it("is made again soon when a change expires it meanwhile, however many others are made", async () => {
    const expired = new ExpiredTags();
    let now = Date.now();
    let word = "first";
    const waiting: (() => void)[] = [];
    let isSlow = false;
    const letGo = { promise: Promise.resolve(), now: () => {} };
    letGo.promise = new Promise((resolve) => {
      letGo.now = resolve;
    });
    const render = async (key: string): Promise<PageResult> => {
      const body = Buffer.from(word);
      if (key.startsWith("/stranger")) await letGo.promise;
      else if (isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
      const page = { status: 200, location: null, contentType: "text/html", body, holes: [], endsAt: null, digest: "" };
      return { ok: true, page: { ...page, tags: [`page:${key}`, "site"], viewedArticleId: null } };
    };
    const pages = cacheOf({ expired, render, clock: () => now });
    const others = Array.from({ length: 12 }, (_, index) => `/other/${index}`);
    for (const key of ["/a", ...others]) {
      const found = await pages.get(key);
      if (found.ok) found.page.hits = key === "/a" ? 100 : 1;
    }
    isSlow = true;
    now += 2 * 3_600_000;
    await pages.get("/a");
    expect(waiting).toHaveLength(1);
    // All places that pages which only get old could have beside the known ones.
    const strangers = [0, 1].map((number) => pages.get(`/stranger/${number}`));
    await new Promise((resolve) => setImmediate(resolve));
    word = "second";
    expired.take({ tags: ["site"], everything: false });
    pages.expire({ tags: ["site"], everything: false });
    // The old page, those that began beside it, and then this one again: nobody who only gets old waits behind twelve.
    for (let made = 0; made < 6; made += 1) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(pages.ready("/a", now)?.body.toString()).toBe("second");
    letGo.now();
    await Promise.all(strangers);
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
});
