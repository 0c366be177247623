import { createHash, randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { test as base, type Page } from "playwright/test";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres";

export { expect, type Page } from "playwright/test";

export type Role = "contributor" | "author" | "editor" | "publisher";

/** Somebody on the staff of the site under test, with a session of theirs. */
export type Member = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The value of the session's cookie, whose name is `broadsheet`. */
  token: string;
};

export type MemberOptions = {
  name?: string;
  /** The ids of the sections to which the rights are narrowed. */
  sectionIds?: readonly string[];
  /** Costs a fifth of a second: without it the member can be signed in by `signIn` alone. */
  password?: string;
};

/** The site's own database, shared with the running site, which registers as one user of several. */
export async function openNewsroomDatabase(
  dataDirectory: string,
): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  const server = await startEmbeddedPostgres(dataDirectory);
  const pool = new pg.Pool({ connectionString: await server.openDatabase("broadsheet"), max: 4 });
  return {
    pool,
    close: async () => {
      await pool.end();
      await server.close();
    },
  };
}

/** Adds a member of staff with a session, straight into the tables: tests of other screens need not walk through the door. */
export async function addMember(pool: pg.Pool, role: Role, options: MemberOptions = {}): Promise<Member> {
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  const { name = `Some ${role}`, sectionIds = [], password } = options;
  const email = `${role}-${id.slice(0, 8)}@pilot.example`;
  // One that nobody knows is made cheaply: without any the account would be that of somebody who is still invited.
  const cost = password ? { memoryCost: 65_536, timeCost: 3 } : { memoryCost: 1_024, timeCost: 1 };
  const passwordHash = await hash(password ?? randomUUID(), { ...cost, parallelism: 1 });
  await pool.query(
    "INSERT INTO staff (id, email, name, role, password_hash, updated_at) VALUES ($1, $2, $3, $4, $5, now())",
    [id, email, name, role, passwordHash],
  );
  for (const sectionId of sectionIds) await pool.query("INSERT INTO staff_section VALUES ($1, $2)", [id, sectionId]);
  await pool.query(
    `INSERT INTO session (token_hash, id, staff_id, user_agent, ends_at)
     VALUES ($1, $2, $3, 'Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36', now() + interval '7 days')`,
    [createHash("sha256").update(token).digest("hex"), randomUUID(), id],
  );
  return { id, name, email, role, token };
}

/** Puts a member's session into a page's browser, in the place of another one. */
export async function enterAs(page: Page, member: Member, origin: string): Promise<void> {
  await page
    .context()
    .addCookies([{ name: "broadsheet", value: member.token, url: origin, httpOnly: true, sameSite: "Lax" }]);
}

type Fixtures = {
  /**
   * Signs the page in as a new member of staff with this role: `const ruth = await signIn("editor")`. What the member does
   * is theirs, so that tests beside each other do not see each other's drafts.
   */
  signIn: (role: Role, options?: MemberOptions) => Promise<Member>;
};

type WorkerFixtures = {
  /** The tables of the site under test, for what a screen cannot show. */
  newsroom: pg.Pool;
};

/** The test of a screen of the newsroom, on the one site that all of them share. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  newsroom: [
    async ({ browserName: _ }, use) => {
      const { pool, close } = await openNewsroomDatabase(process.env.E2E_DATA_DIR ?? "");
      await use(pool);
      await close();
    },
    { scope: "worker" },
  ],
  signIn: async ({ page, newsroom, baseURL }, use) => {
    await use(async (role, options) => {
      const member = await addMember(newsroom, role, options);
      await enterAs(page, member, baseURL ?? "");
      return member;
    });
  },
});
