import path from "node:path";
import { expect, openNewsroomDatabase, test } from "../../support/newsroom";
import { OwnSite } from "../../support/own-site";
import {
  type Answer,
  actionTransports,
  askForAction,
  askForHandler,
  askForPage,
  forged,
  outcomeOf,
  pageTransports,
} from "./ask";
import { discoverActions, discoverDeclaredActions, discoverHandlers, discoverPages } from "./discover";
import {
  type ActionRight,
  actions,
  addRow,
  type HandlerRight,
  handlers,
  isAllowed,
  type PageRight,
  pages,
  type Right,
} from "./rights";
import { type Asker, fingerprint, makeWorld, type Placed, placeArticle, type World } from "./world";

// Every page, action and route handler × who asks × whose it is × the way of asking, on a site of its own: nothing is
// done by somebody without the right to, and nobody reads a word of a draft that is not theirs to read.
test.describe.configure({ mode: "serial", timeout: 600_000 });

let site: OwnSite;
let database: Awaited<ReturnType<typeof openNewsroomDatabase>>;
let ids: Record<string, string>;

test.beforeAll(async () => {
  site = await OwnSite.make();
  await site.start([], { DEMO: "0", LOG_LEVEL: "error" });
  database = await openNewsroomDatabase(path.join(site.directory, "data"));
  ids = discoverActions();
});

test.afterAll(async () => {
  await database?.close();
  await site?.remove();
});

test("everything that can be asked for has its right written down", () => {
  expect(Object.keys(pages).sort()).toEqual(discoverPages().sort());
  expect(Object.keys(handlers).sort()).toEqual(discoverHandlers().sort());
  expect(Object.keys(actions).sort()).toEqual(discoverDeclaredActions().sort());
  expect(Object.keys(actions)).toEqual(expect.arrayContaining(Object.keys(ids)));
});

/** An address with what is asked about in the place of its brackets. */
function addressed(address: string, id: string): string {
  return address
    .replace("[id]", id)
    .replace("[slug]", "about")
    .replace("[token]", "no-token-of-ours")
    .replace("[...path]", "no/such/room");
}

const refused = /^(forbidden|not-found|signed-out|refused in part)$/;

/** Whatever is answered, and however: the colleague's draft is in it for those alone who may read it. */
function expectNoLeak(world: World, asker: Asker, { text }: Answer, what: string): void {
  if (isAllowed(asker, { deed: "read" }, world.secretArticle)) return;
  expect.soft(text.includes(world.secret), `${what} gives away a draft`).toBe(false);
}

/** Whose accounts and addresses stand on a page is for those who keep staff. */
function expectNoStaff(world: World, asker: Asker, { text }: Answer, what: string): void {
  if (isAllowed(asker, { permission: "keep-staff" }, null)) return;
  expect.soft(text.includes(world.colleague.email), `${what} gives away an address`).toBe(false);
}

/** The colleague's article, and one of the asker's own where that makes a difference. */
async function articlesFor(
  world: World,
  asker: Asker,
  { right, state }: { right: Right; state?: ActionRight["state"] },
) {
  if (state === undefined) return [{ whose: "", article: null as Placed | null }];
  const others = { whose: "a colleague’s", article: await placeArticle(world, { ownerId: world.colleague.id, state }) };
  if (asker.member === null || typeof right === "string") return [others];
  return [others, { whose: "the own", article: await placeArticle(world, { ownerId: asker.member.id, state }) }];
}

test("pages are shown to those who may see them, whatever is sent with the question", async () => {
  const world = await makeWorld(database.pool, site.origin, false);
  for (const [address, right] of Object.entries(pages)) {
    for (const asker of world.askers) {
      for (const { id, article } of await subjectsOf(world, asker, address, right)) {
        const path = addressed(address, id) + (right.query ?? "");
        await tryPage(world, asker, { address, path, right: right.right, article });
      }
    }
  }
});

/** What stands in the brackets of an address. */
async function subjectsOf(world: World, asker: Asker, address: string, { subject }: PageRight) {
  const nobodys = (id: string) => [{ id, article: null as Placed | null }];
  if (subject === "staff") return nobodys(world.colleague.id);
  if (subject !== undefined) return nobodys((await addRow(world, subject)).id);
  if (!address.includes("[id]")) return nobodys("");
  const others = { id: world.secretArticle.id, article: world.secretArticle };
  if (asker.member === null) return [others];
  const own = await placeArticle(world, { ownerId: asker.member.id, state: "draft" });
  return [others, { id: own.id, article: own }];
}

type TriedPage = { address: string; path: string; right: Right; article: Placed | null };

async function tryPage(world: World, asker: Asker, { address, path, right, article }: TriedPage): Promise<void> {
  for (const transport of pageTransports) {
    const what = `${address} (${transport}) asked for by ${asker.name}`;
    const answer = await askForPage(world, asker, path, transport);
    expectNoLeak(world, asker, answer, what);
    expectNoStaff(world, asker, answer, what);
    // What is asked for as flight data is answered 200 with the redirect or the refusal in it.
    if (transport === "flight" || transport === "prefetch") continue;
    if (right === "door") expect.soft([200, 307, 404], what).toContain(answer.status);
    else if (isAllowed(asker, right, article)) expect.soft(answer.status, what).toBe(200);
    else if (asker.member === null) expect.soft(answer, what).toMatchObject({ status: 307, location: /sign-in/ });
    else expect.soft(answer.status, what).toBe(404);
  }
}

for (const authorsPublish of [false, true]) {
  test(`actions are done for those who may (${authorsPublish ? "authors publish" : "authors do not publish"})`, async () => {
    const world = await makeWorld(database.pool, site.origin, authorsPublish);
    // The setting changes what contributors and authors may do with articles, and nothing else.
    const askers = authorsPublish
      ? world.askers.filter(({ name }) => /^(contributor|author)$/.test(name))
      : world.askers;
    const asked = Object.entries(actions).filter(
      ([name, { state }]) => ids[name] !== undefined && (!authorsPublish || state !== undefined),
    );
    for (const [name, right] of asked) {
      for (const asker of askers) {
        for (const { whose, article } of await articlesFor(world, asker, right)) {
          await tryAction(world, asker, { name, right, whose, article });
        }
      }
    }
  });
}

type Tried = { name: string; right: ActionRight; whose: string; article: Placed | null };

async function tryAction(world: World, asker: Asker, { name, right, whose, article }: Tried): Promise<void> {
  const id = ids[name] ?? "";
  const path = addressed(right.page, article?.id ?? world.colleague.id);
  const allowed = isAllowed(asker, right.right, article);
  const fields = await right.fields(world, asker, article);
  const before = await fingerprint(world.pool);
  for (const transport of allowed ? (["script"] as const) : actionTransports) {
    const what = `${name} (${transport}) on ${whose || "it"}, asked for by ${asker.name}`;
    const answer = await askForAction(world, asker, { id, path, fields, transport });
    expectNoLeak(world, asker, answer, what);
    const outcome = outcomeOf(answer);
    // Sent as a plain form it is answered with the page, which is another test's.
    if (!allowed && transport !== "plain form") expect.soft(outcome, what).toMatch(refused);
    if (allowed && right.right !== "door" && !right.mayRefuse?.includes(outcome)) expect.soft(outcome, what).toBe("ok");
  }
  if (allowed && right.right !== "door") return;
  const after = withoutBulk(await fingerprint(world.pool), name);
  expect.soft(after, `${name} on ${whose || "it"} by ${asker.name} changed something`).toBe(withoutBulk(before, name));
}

/** Many at once are answered one by one, and the trail says that it was tried. */
function withoutBulk(print: string, name: string): string {
  if (!name.endsWith("#bulkChange")) return print;
  const tables = JSON.parse(print) as { name: string }[];
  return JSON.stringify(tables.filter((table) => table.name !== "audit_entry"));
}

test("actions are done for a page of this very site alone, and at no address of the paper", async () => {
  const world = await makeWorld(database.pool, site.origin, true);
  const publisher = world.askers.find(({ name }) => name === "publisher");
  if (publisher === undefined) throw new Error("There is no publisher.");
  const name = "app/admin/(newsroom)/staff/actions.ts#inviteAction";
  const fields = await actions[name]?.fields(world, publisher, null);
  const asked = { id: ids[name] ?? "", path: "/admin/staff/invite", fields: fields ?? {} };
  const before = await fingerprint(world.pool);
  const unchanged = async (what: string) => expect.soft(await fingerprint(world.pool), what).toBe(before);
  for (const transport of actionTransports) {
    for (const from of ["http://evil.example", "null", "", `${site.origin}.evil.example`, site.origin.toUpperCase()]) {
      await askForAction(world, publisher, { ...asked, transport }, from);
      await unchanged(`${transport} from “${from}”`);
    }
    for (const path of ["/", "/about", "/search?q=a", "/feed.json", "/healthz"]) {
      await askForAction(world, publisher, { ...asked, path, transport });
      await unchanged(`${transport} at ${path}`);
    }
  }
  const done = await askForAction(world, publisher, { ...asked, transport: "script" });
  expect.soft(outcomeOf(done), "from where it belongs").toBe("ok");
});

test("route handlers answer those who may, and do nothing for others", async () => {
  const world = await makeWorld(database.pool, site.origin, false);
  for (const [name, handler] of Object.entries(handlers)) {
    for (const asker of world.askers) {
      for (const { whose, article } of await articlesFor(world, asker, handler)) {
        await tryHandler(world, asker, { name, handler, whose, article });
      }
    }
  }
});

type TriedHandler = { name: string; handler: HandlerRight; whose: string; article: Placed | null };

async function tryHandler(world: World, asker: Asker, { name, handler, whose, article }: TriedHandler): Promise<void> {
  const [method = "", address = ""] = name.split(" ");
  const { right, form, json, query = "", mayRefuse = [] } = handler;
  const allowed = isAllowed(asker, right, article);
  const path = addressed(address, article?.id ?? "") + query;
  const asked = { method, path, ...(form && { form }), ...(json && { json: json(article) }) };
  const foreign: Record<string, string>[] = [{ origin: "http://evil.example" }, { "sec-fetch-site": "cross-site" }];
  const before = await fingerprint(world.pool);
  const unchanged = async (what: string) =>
    expect.soft(await fingerprint(world.pool), `${what} changed something`).toBe(before);
  for (const headers of method === "GET" ? [forged] : [...foreign, ...(allowed ? [] : [forged])]) {
    const what = `${name} with ${JSON.stringify(headers)} on ${whose || "it"}, asked for by ${asker.name}`;
    expectNoLeak(world, asker, await askForHandler(world, asker, asked, headers), what);
    await unchanged(what);
  }
  const what = `${name} on ${whose || "it"}, asked for by ${asker.name}`;
  const answer = await askForHandler(world, asker, asked);
  expectNoLeak(world, asker, answer, what);
  expectNoStaff(world, asker, answer, what);
  if (!allowed || right === "door" || method === "GET") await unchanged(what);
  if (right === "door") expect.soft(answer.status, what).toBeGreaterThanOrEqual(400);
  else if (!allowed) expect.soft([401, 403, 404], what).toContain(answer.status);
  else if (!mayRefuse.includes(outcomeOf(answer))) expect.soft(answer.status, what).toBe(200);
}
