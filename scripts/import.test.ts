import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { addSection } from "@/server/test-newsroom";

const database = useTestDatabase();
// A name with a space, as people give them.
const directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet import-"));
const plain = path.join(directory, "the gates.txt");
const counted = path.join(directory, "counted.txt");

beforeAll(async () => {
  await addSection("world");
  await addSection("city");
  writeFileSync(plain, "Saturday, September 6, 2025\n\nThe gates open\n\nThey did at noon.\n\nComments are closed.\n");
  writeFileSync(counted, "The gates close\n\n3 comments\n\nThey did at dusk.\n");
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function run(...words: string[]): Promise<{ code: number; printed: string }> {
  const script = path.join(import.meta.dirname, "import.ts");
  const env = { ...process.env, DATABASE_URL: database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", script, ...words], { env }, (error, out, problems) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, printed: out + problems });
    });
  });
}

describe("npm run import", () => {
  it("prints the tree of what it understood in a dry run, and writes nothing", async () => {
    const { code, printed } = await run("text", plain, "--section", "world", "--dry-run");
    expect(code).toBe(0);
    expect(printed).toContain(`${plain}: understood, dated 2025-09-06T09:00+00:00`);
    expect(printed).toMatch(/line 3 +headline: The gates open/);
    expect(await db.article.count()).toBe(0);
  });

  it("brings in what it can, reports the rest by file and line, and ends with 1", async () => {
    const missing = path.join(directory, "missing.txt");
    const { code, printed } = await run("text", plain, missing, counted, "--section", "world");
    expect(code).toBe(1);
    expect(printed).toContain(`${plain}: brought in, dated 2025-09-06T09:00+00:00 at /world/the-gates-open`);
    expect(printed).toContain(`${missing}: cannot be read`);
    expect(printed).toContain(`${counted}:3: 3 comments were counted`);
    expect(await db.article.count({ where: { state: "published" } })).toBe(2);
  });

  it("changes nothing the second time and ends with 0", async () => {
    const { code, printed } = await run("text", plain, "--section", "world");
    expect([code, printed]).toEqual([0, `${plain}: stands already, nothing was changed at /world/the-gates-open\n`]);
    expect(await db.article.count()).toBe(2);
  });

  it.each([
    [["text"], "No file was named."],
    [["word", "a.doc"], "“word” is none that can be brought in."],
    [["text", "a.txt", "--state", "hidden"], "not “hidden”"],
    [["text", "a.txt", "--sektion", "world"], "'--sektion'"],
    [["text", "a.txt", "--section", "wrold"], "There is no section “wrold”. There are: world, city."],
    [["text", "a.txt"], "Name the section with --section: world, city."],
  ])("ends with 2 and a sentence for %j", async (words, sentence) => {
    const { code, printed } = await run(...words);
    expect(code).toBe(2);
    expect(printed).toContain(sentence);
  });
});
