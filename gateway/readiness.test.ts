import { resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { ExpiryFeed } from "./expiry/expiry-feed";
import { insertArticles } from "./testing/insert-articles";
import { type StandIn, startStandIn } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";

const database = useTestDatabase();
const migrationsFolder = resolve("prisma/migrations");
let renderer: StandIn;
let client: pg.Client;
let gateway: TestGateway;

beforeAll(async () => {
  renderer = await startStandIn();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  gateway = await startTestGateway(renderer.port, { DATABASE_URL: database.url }, { migrationsFolder });
});

afterAll(async () => {
  await gateway.close(100);
  await client.end();
  await renderer.close();
});

/** An answer is shared for a second. */
async function readyz(): Promise<{ status: number; report: Record<string, unknown> }> {
  await new Promise((done) => setTimeout(done, 1_050));
  const response = await fetch(`${gateway.origin}/readyz`);
  return { status: response.status, report: (await response.json()) as Record<string, unknown> };
}

describe("a site that is ready", () => {
  it("says so of the renderer, the database, its migrations, and how lately it read what has changed", async () => {
    const { status, report } = await readyz();
    expect(status).toBe(200);
    expect(report).toMatchObject({ ready: true, renderer: "ok", database: "ok", migrations: "ok", warnings: [] });
    expect(report.secondsSinceExpiriesWereRead).toBeLessThan(3);
  });

  it("warns when what has changed was not read for more than ten seconds, and is no less ready", async () => {
    const age = vi.spyOn(ExpiryFeed.prototype, "age", "get");
    onTestFinished(() => age.mockRestore());
    age.mockReturnValue(9.9);
    expect((await readyz()).report.warnings).toEqual([]);
    age.mockReturnValue(11);
    const { status, report } = await readyz();
    expect([status, report.warnings]).toEqual([200, ["What has changed was last read 11 seconds ago."]]);
  });

  it("warns when an article is a minute late, and is no less ready; drafts and the future are not late", async () => {
    const [late, later, draft] = await insertArticles(database.url, 3);
    const schedule = (id: string | undefined, state: string, seconds: number) =>
      client.query(
        "UPDATE article SET state = $2::article_state, scheduled_for = now() - make_interval(secs => $3) WHERE id = $1",
        [id, state, seconds],
      );
    await schedule(later, "scheduled", 40);
    await schedule(draft, "draft", 500);
    expect((await readyz()).report.warnings).toEqual([]);
    await schedule(late, "scheduled", 61);
    const { status, report } = await readyz();
    expect(status).toBe(200);
    expect(report).toMatchObject({
      ready: true,
      warnings: ["A scheduled article is more than 60 seconds late: nothing publishes what is due."],
    });
    await schedule(late, "draft", 0);
  });
});

describe("a site whose database is of another release", () => {
  it("is not ready and names the migration, until it has been applied", async () => {
    const { rows } = await client.query("SELECT max(migration_name) AS name FROM _prisma_migrations");
    const { name } = rows[0] as { name: string };
    const finish = (at: string) =>
      client.query(`UPDATE _prisma_migrations SET finished_at = ${at} WHERE migration_name = $1`, [name]);
    await finish("NULL");
    const { status, report } = await readyz();
    expect(status).toBe(503);
    expect(report).toMatchObject({ ready: false, database: "ok", migrations: `Not applied yet: ${name}.` });
    await finish("now()");
    expect((await readyz()).status).toBe(200);
  });

  it("is not ready when it is empty", async () => {
    await client.query("ALTER TABLE _prisma_migrations RENAME TO elsewhere");
    const { status, report } = await readyz();
    expect(status).toBe(503);
    expect(report.migrations).toContain("Not applied yet: ");
    await client.query("ALTER TABLE elsewhere RENAME TO _prisma_migrations");
  });
});
