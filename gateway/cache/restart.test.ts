import { cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { expiredByWithdrawal } from "@/lib/cache-tags";
import { useTestDatabase } from "@/server/database/test-database";
import { Journal } from "../cache-files/journal";
import { insertArticles } from "../testing/insert-articles";
import { type DatabaseDoor, startDatabaseDoor } from "../testing/start-database-door";
import { type Newspaper, startNewspaper, todaySlot, viewsSlot } from "../testing/start-newspaper";
import { startTestGateway, type TestGateway } from "../testing/start-test-gateway";
import { until } from "../testing/until";
import { ExpiryWriter } from "../testing/write-expiry";

const database = useTestDatabase();
const gateways: TestGateway[] = [];
let paper: Newspaper;
let door: DatabaseDoor;
let writer: ExpiryWriter;
let folder: string;
let copies = 0;

beforeAll(async () => {
  door = await startDatabaseDoor(database.url);
  writer = await ExpiryWriter.connect(database.url);
});
afterAll(async () => {
  await writer.close();
  door.close();
});
beforeEach(async () => {
  paper = await startNewspaper();
  folder = await mkdtemp(join(tmpdir(), "gateway-restart-"));
  paper.sheets.set("/world/a", { text: "first", tags: "article:1 site" });
});
afterEach(async () => {
  door.state = "open";
  await Promise.all(gateways.splice(0).map((gateway) => gateway.close(50)));
  await paper.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(name: string, env: Record<string, string> = {}): Promise<TestGateway> {
  const gateway = await startTestGateway(paper.port, { DATABASE_URL: door.url, DATA_DIR: join(folder, name), ...env });
  gateways.push(gateway);
  return gateway;
}

async function stop(gateway: TestGateway): Promise<void> {
  gateways.splice(gateways.indexOf(gateway), 1);
  await gateway.close(50);
}

/** The disk as a crash at this moment leaves it. */
async function crash(name: string): Promise<string> {
  copies += 1;
  await cp(join(folder, name), join(folder, `crashed-${copies}`), { recursive: true });
  return `crashed-${copies}`;
}

async function read(gateway: TestGateway, path: string): Promise<string> {
  const response = await fetch(gateway.origin + path);
  const text = await response.text();
  return response.status === 200 ? (/<p>(.*)<\/p>/.exec(text)?.[1] ?? text) : String(response.status);
}

async function files(name: string): Promise<string[]> {
  const entries = await readdir(join(folder, name, "cache"), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const pageFiles = async (name: string) => (await files(name)).filter((file) => /\/(pages|lists)\//.test(file));

describe("a gateway that begins again", () => {
  it("never brings back a withdrawn article, whenever it crashed and whatever else is down", async () => {
    const gateway = await start("one");
    await read(gateway, "/world/a");
    await until(async () => (await pageFiles("one")).length === 1);
    const before = await crash("one");
    paper.isBroken = true;
    await writer.write("article:1", "withdrawn:1");
    await until(async () => (await read(gateway, "/world/a")) !== "first");
    const after = await crash("one");
    // The page's file as it was when the journal was already written: the moment between the two.
    await cp(join(folder, before, "cache"), join(folder, after, "cache"), {
      recursive: true,
      filter: (source) => !source.endsWith("journal"),
    });
    expect(await pageFiles(after)).toHaveLength(1);
    door.state = "shut";
    const restarted = await start(after);
    expect(["500", "503"]).toContain(await read(restarted, "/world/a"));
  });

  it.each([false, true])("leaves nothing of a withdrawn article on the disk (in memory: %s)", async (isInMemory) => {
    const first = await start("one");
    await read(first, "/world/a");
    paper.sheets.set("/search?q=words", { text: "words", tags: "search site texts" });
    await read(first, "/search?q=words");
    await until(async () => (await pageFiles("one")).length === 2);
    await stop(first);
    paper.isBroken = true;
    const second = await start("one");
    if (isInMemory) expect(await read(second, "/world/a")).toBe("first");
    await writer.write("article:1", "path:/world/a", ...expiredByWithdrawal("1"));
    await until(async () => (await pageFiles("one")).length === 1);
    // What else carries its words is found when it is asked for.
    expect(await read(second, "/search?q=words")).toBe("500");
    await until(async () => (await pageFiles("one")).length === 0);
  });

  it("does not show again what had gone from an address before", async () => {
    const first = await start("one");
    await read(first, "/world/a");
    await until(async () => (await pageFiles("one")).length === 1);
    paper.sheets.delete("/world/a");
    await writer.write("path:/world/a");
    await until(async () => (await read(first, "/world/a")) === "404");
    await stop(first);
    expect(await pageFiles("one")).toEqual([]);
    paper.isBroken = true;
    expect(await read(await start("one"), "/world/a")).toBe("500");
  });

  it("never brings back a withdrawn article's words in a feed or in what a search has found", async () => {
    paper.sheets.set("/search?q=words", { text: "words", tags: "search site texts" });
    const gateway = await start("one");
    expect(await read(gateway, "/search?q=words")).toBe("words");
    await until(async () => (await pageFiles("one")).length === 1);
    const before = await crash("one");
    paper.isBroken = true;
    await writer.write(...expiredByWithdrawal("1"), "search");
    await until(async () => (await read(gateway, "/search?q=words")) !== "words");
    expect(await read(gateway, "/search?q=words")).toBe("500");
    await stop(gateway);
    const restarted = await start(before);
    await until(async () => (await read(restarted, "/search?q=words")) === "500");
  });

  it("still knows how the paper is called when it has nothing else to show", async () => {
    const ours = "<p>The Test</p>";
    const renamed = "<p>Post &amp; Herald</p>";
    const failure = async (gateway: TestGateway) => (await fetch(`${gateway.origin}/world/never`)).text();
    paper.sheets.set("/", { text: "front", tags: "front", siteName: "Post &amp; Herald" });
    paper.sheets.set("/world/never", { text: "never", tags: "article:9" });
    paper.isBroken = true;
    const gateway = await start("one");
    expect(await failure(gateway)).toContain(ours);
    paper.isBroken = false;
    expect(await read(gateway, "/")).toBe("front");
    paper.isBroken = true;
    expect(await failure(gateway)).toContain(renamed);
    await until(async () => (await pageFiles("one")).length === 1);
    await stop(gateway);
    door.state = "shut";
    expect(await failure(await start("one"))).toContain(renamed);
  });

  it("shows no page that was made under other settings", async () => {
    const first = await start("one", { SITE_URL: "" });
    await read(first, "/world/a");
    await stop(first);
    paper.sheets.set("/world/a", { text: "of another name", tags: "article:1" });
    const same = await start("one", { SITE_URL: "" });
    expect(await read(same, "/world/a")).toBe("first");
    await stop(same);
    const renamed = await start("one", { SITE_URL: "", SITE_NAME: "Another" });
    expect(await read(renamed, "/world/a")).toBe("of another name");
  });

  it("acts upon no expiry before its journal has it on the disk", async () => {
    const gateway = await start("one");
    await read(gateway, "/world/a");
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { add } = Journal.prototype;
    const adding = vi.spyOn(Journal.prototype, "add").mockImplementation(async function (this: Journal, batch) {
      await held;
      await add.call(this, batch);
    });
    onTestFinished(() => {
      letGo();
      vi.restoreAllMocks();
    });
    paper.sheets.set("/world/a", { text: "second", tags: "article:1 site" });
    await writer.write("article:1");
    await until(async () => adding.mock.calls.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([await read(gateway, "/world/a"), paper.rendered("/world/a")]).toEqual(["first", 1]);
    letGo();
    await until(async () => (await read(gateway, "/world/a")) === "second");
  });

  it("acts upon an expiry although its journal can be neither written nor removed", async () => {
    const gateway = await start("one");
    await read(gateway, "/world/a");
    const readOnly = new Error("EROFS: read-only file system");
    vi.spyOn(Journal.prototype, "add").mockRejectedValue(readOnly);
    vi.spyOn(Journal.prototype, "destroy").mockImplementation(async function (this: Journal) {
      await this.close();
      throw readOnly;
    });
    onTestFinished(() => void vi.restoreAllMocks());
    paper.sheets.set("/world/a", { text: "second", tags: "article:1 site" });
    await writer.write("article:1");
    await until(async () => (await read(gateway, "/world/a")) === "second");
    paper.sheets.set("/world/a", { text: "third", tags: "article:1 site" });
    await writer.write("article:1");
    await until(async () => (await read(gateway, "/world/a")) === "third");
  });

  it("passes over files that were cut off", async () => {
    const first = await start("one");
    await read(first, "/world/a");
    await stop(first);
    for (const file of await pageFiles("one")) await truncate(file, 60);
    const second = await start("one");
    expect(await read(second, "/world/a")).toBe("first");
    expect(paper.rendered("/world/a")).toBe(2);
  });

  it("believes no page when there is no journal to judge it by", async () => {
    const first = await start("one");
    await read(first, "/world/a");
    await stop(first);
    await rm(join(folder, "one", "cache", "journal"));
    paper.isBroken = true;
    const second = await start("one");
    expect(["500", "503"]).toContain(await read(second, "/world/a"));
  });

  it("shows today's date in pages that lay on the disk", async () => {
    paper.sheets.set("/world/a", { text: "first", tags: "a", slots: todaySlot("2020-01-01", "Wednesday, January 1") });
    const first = await start("one");
    await read(first, "/world/a");
    await stop(first);
    paper.isBroken = true;
    const second = await start("one");
    const text = await (await fetch(`${second.origin}/world/a`)).text();
    expect(text).toContain(`<time datetime="${new Date().toISOString().slice(0, 10)}" >`);
  });

  it("shows the views of today soon in pages that lay on the disk", async () => {
    const [id = ""] = await insertArticles(database.url, 1);
    paper.sheets.set("/world/a", { text: "first", tags: "a", slots: viewsSlot(id, 5) });
    const first = await start("one");
    await read(first, "/world/a");
    await stop(first);
    paper.isBroken = true;
    await writer.run(`INSERT INTO view_count (article_id, total) VALUES ('${id}', 4310)`);
    const second = await start("one");
    const shown = async () => (await fetch(`${second.origin}/world/a`)).text();
    await expect.poll(shown, { timeout: 4_000 }).toContain("4,310");
  });

  it("begins anew when rows were pruned that it had not read", async () => {
    const first = await start("one");
    await read(first, "/world/a");
    await stop(first);
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await writer.write("article:1");
    const { rows } = await writer.rows(
      `WITH gone AS (DELETE FROM expiry RETURNING transaction)
       SELECT max(transaction::text::numeric) + 1 AS until FROM gone`,
    );
    await writer.write(`pruned-before:${rows[0]?.until}`);
    const second = await start("one");
    expect(await read(second, "/world/a")).toBe("second");
  });

  it("leaves a folder to the gateway that is in it, and serves from memory", async () => {
    const first = await start("one");
    await read(first, "/world/a");
    const second = await start("one");
    expect(await read(second, "/world/a")).toBe("first");
    expect(second.lines().some(({ message }) => String(message).includes("Another gateway uses"))).toBe(true);
  });
});

describe("a new build", () => {
  it("sends the pages of the one before, with the files they name, until they are rendered anew", async () => {
    for (const build of ["a", "b"]) {
      await mkdir(join(folder, build, "static", "css"), { recursive: true });
      await writeFile(join(folder, build, "static", "css", `${build}.css`), `p{color:${build}}`);
      await writeFile(join(folder, build, "static", "css", `${build}.js`), "runtime()");
      await mkdir(join(folder, build, "static", "media"));
      await writeFile(join(folder, build, "static", "media", `reader.${build}.js`), "extras()");
      await writeFile(join(folder, build, "BUILD_ID"), build);
    }
    const first = await start("one", { BUILD_DIR: join(folder, "a") });
    await read(first, "/world/a");
    await stop(first);
    await rm(join(folder, "a"), { recursive: true });
    paper.sheets.set("/world/a", { text: "of the new build", tags: "article:1" });
    const second = await start("one", { BUILD_DIR: join(folder, "b") });
    expect(await read(second, "/world/a")).toBe("first");
    const css = await Promise.all(["a", "b"].map((name) => fetch(`${second.origin}/_next/static/css/${name}.css`)));
    expect(css.map(({ status }) => status)).toEqual([200, 200]);
    expect((await fetch(`${second.origin}/_next/static/css/a.js`)).status).toBe(404);
    expect(await (await fetch(`${second.origin}/_next/static/media/reader.a.js`)).text()).toBe("extras()");
    await until(async () => (await read(second, "/world/a")) === "of the new build");
    await stop(second);
    const third = await start("one", { BUILD_DIR: join(folder, "b") });
    expect((await fetch(`${third.origin}/_next/static/css/a.css`)).status).toBe(404);
    expect((await pageFiles("one")).every((file) => file.includes("build-b"))).toBe(true);
  });
});
