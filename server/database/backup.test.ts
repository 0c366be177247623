import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backup } from "./backup";
import { restore } from "./restore";
import { useTestDatabase } from "./test-database";

const { url } = useTestDatabase();
const directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-backup-"));
const mediaDirectory = path.join(directory, "media");
const now = new Date("2026-11-23T12:00:00Z");
const article = randomUUID();
const revision = randomUUID();
let target: string;
let targetMedia: string;
let file: string;

async function query(address: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function createTarget(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll("-", "")}`;
  await query(url, `CREATE DATABASE ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function tableRows(address: string): Promise<Record<string, string>> {
  const tables = await query(address, "SELECT relname AS name FROM pg_stat_user_tables ORDER BY relname");
  const rows: Record<string, string> = {};
  for (const { name } of tables.filter(({ name }) => name !== "_prisma_migrations" && name !== "expiry")) {
    const sql = `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS sum FROM "${name}" t`;
    rows[name] = (await query(address, sql))[0].sum;
  }
  return rows;
}

beforeAll(async () => {
  const section = randomUUID();
  await query(url, "INSERT INTO section (id, slug, name) VALUES ($1, 'world', 'World')", [section]);
  await query(
    url,
    `INSERT INTO article (id, section_id, top_section_id, slug, headline, body_text) VALUES ($1, $2, $2, 'a', $3, $4)`,
    [article, section, "Tab\there, line\nthere, \\. and \\N", "ä body in Zürich"],
  );
  await query(url, "INSERT INTO revision (id, article_id, number, headline, body) VALUES ($1, $2, 1, 'A', $3)", [
    revision,
    article,
    JSON.stringify({ version: 1, text: "“quoted” \\ back" }),
  ]);
  await query(url, "UPDATE article SET live_revision_id = $1, working_revision_id = $1", [revision]);
  await query(
    url,
    "INSERT INTO audit_entry (actor, action, subject, subject_id) VALUES ('a', 'b', 'c', 'd'), ('a', 'b', 'c', 'e')",
  );
  await query(url, "INSERT INTO expiry (tags) VALUES (ARRAY['front', 'a:b'])");
  await query(url, "UPDATE settings SET name = 'The Paper'");
  // Enough rows for a table to be cut into several parts.
  await query(
    url,
    "INSERT INTO search_word (word) SELECT 'word' || i || repeat('x', 60) FROM generate_series(1, 80000) i",
  );
  mkdirSync(path.join(mediaDirectory, article), { recursive: true });
  mkdirSync(path.join(mediaDirectory, ".incoming-1"));
  writeFileSync(path.join(mediaDirectory, article, "wide-480.webp"), Buffer.alloc(300_000, 7));
  writeFileSync(path.join(mediaDirectory, article, "empty.webp"), "");
  writeFileSync(path.join(mediaDirectory, ".incoming-1", "half.webp"), "half");
});

beforeEach(async () => {
  target = await createTarget();
  const own = mkdtempSync(path.join(directory, "case-"));
  targetMedia = path.join(own, "media");
  file = path.join(own, "backup.tar.gz");
});

afterAll(() => rmSync(directory, { recursive: true }));

const save = () => backup({ url, mediaDirectory, file, now });
const bring = (more = {}) => restore({ url: target, mediaDirectory: targetMedia, file, ...more });

describe("backup and restore", () => {
  it("bring every row and every file to an empty machine", async () => {
    const saved = await save();
    expect(saved.files).toBe(2);
    expect(await bring()).toEqual(saved);
    expect(await tableRows(target)).toEqual(await tableRows(url));
    expect(await query(target, "SELECT tags FROM expiry")).toEqual([{ tags: ["front", "a:b"] }]);
    expect(readFileSync(path.join(targetMedia, article, "wide-480.webp")).equals(Buffer.alloc(300_000, 7))).toBe(true);
  });

  it("leave the restored database able to go on: search, rules, numbers and triggers", async () => {
    await save();
    await bring();
    const found = await query(
      target,
      "SELECT id FROM article WHERE search @@ websearch_to_tsquery('news_english', 'zurich')",
    );
    expect(found).toEqual([{ id: article }]);
    const next = await query(
      target,
      "INSERT INTO audit_entry (actor, action, subject, subject_id) VALUES ('a', 'b', 'c', 'f') RETURNING id",
    );
    expect(next).toEqual([{ id: "3" }]);
    await expect(query(target, "DELETE FROM audit_entry")).rejects.toThrow("never changed");
    await expect(query(target, "DELETE FROM section")).rejects.toThrow("foreign key");
    const keys = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY conname";
    expect(await query(target, keys)).toEqual(await query(url, keys));
  });

  it("take the rows of one moment while others are written", async () => {
    // Articles are copied long before their view counts: rows of two moments would not fit together.
    const writing = (async () => {
      for (let i = 0; i < 60; i++) {
        const id = randomUUID();
        const columns = "id, section_id, top_section_id, slug, headline";
        await query(url, `INSERT INTO article (${columns}) SELECT $1, id, id, $2, 'H' FROM section`, [id, id]);
        await query(url, "INSERT INTO view_count (article_id, total) VALUES ($1, 1)", [id]);
      }
    })();
    await save();
    await writing;
    await bring();
    const [{ articles, counts }] = await query(
      target,
      "SELECT (SELECT count(*)::int FROM article) AS articles, (SELECT count(*)::int FROM view_count) AS counts",
    );
    expect(articles - counts).toBeGreaterThanOrEqual(1);
    expect(articles - counts).toBeLessThanOrEqual(2);
    await query(url, "DELETE FROM article WHERE slug <> 'a'");
  });

  it("never write over content, pictures or another backup", async () => {
    await save();
    await expect(save()).rejects.toThrow("is there already");
    await expect(restore({ url, mediaDirectory: targetMedia, file })).rejects.toThrow("holds content already");
    await expect(bring({ mediaDirectory })).rejects.toThrow("holds pictures already");
  });

  it("restore onto a database that was migrated and is empty", async () => {
    await save();
    await bring();
    await query(target, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    rmSync(targetMedia, { recursive: true });
    const { migrate } = await import("./migrate");
    await migrate(target);
    await bring();
    expect(await query(target, "SELECT name FROM settings")).toEqual([{ name: "The Paper" }]);
  });

  it("bring a backup of an older release under its own migrations, and then to this one", async () => {
    const migrationsDirectory = path.join(path.dirname(file), "migrations");
    cpSync("prisma/migrations", migrationsDirectory, { recursive: true });
    await save();
    mkdirSync(path.join(migrationsDirectory, "99990101000000_later"));
    const sql =
      "ALTER TABLE section ADD COLUMN sign text; UPDATE section SET sign = upper(slug); ALTER TABLE section DROP COLUMN description;";
    writeFileSync(path.join(migrationsDirectory, "99990101000000_later", "migration.sql"), sql);
    const { migrate } = await import("./migrate");
    await migrate(target, { directory: migrationsDirectory });
    await bring({ migrationsDirectory });
    expect(await query(target, "SELECT slug, sign FROM section")).toEqual([{ slug: "world", sign: "WORLD" }]);
  });

  it("refuse a backup of a later release", async () => {
    await save();
    const migrationsDirectory = path.join(path.dirname(file), "migrations");
    mkdirSync(path.join(migrationsDirectory, "1_other"), { recursive: true });
    writeFileSync(path.join(migrationsDirectory, "1_other", "migration.sql"), "CREATE TABLE other (id int)");
    await expect(bring({ migrationsDirectory })).rejects.toThrow("which this Broadsheet does not have in that form");
  });

  it("keep nothing of a backup that is cut off, damaged or foreign", async () => {
    await save();
    const whole = readFileSync(file);
    const tar = gunzipSync(whole);
    const at = tar.indexOf("Zürich");
    tar.write("Zurich!", at);
    writeFileSync(file, gzipSync(tar));
    await expect(bring()).rejects.toThrow('damaged: "article" should have 1 rows');
    writeFileSync(file, whole);
    truncateSync(file, whole.length - 2_000);
    await expect(bring()).rejects.toThrow("damaged or cut off");
    writeFileSync(file, "not a backup");
    await expect(bring()).rejects.toThrow("is not a backup that Broadsheet wrote");
    expect(await query(target, "SELECT count(*)::int AS rows FROM article")).toEqual([{ rows: 0 }]);
    writeFileSync(file, whole);
    await bring();
  });
});
