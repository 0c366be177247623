import path from "node:path";
import { expect, openNewsroomDatabase, test } from "../../support/newsroom";
import { OwnSite } from "../../support/own-site";
import { actions } from "./actions";
import { actionTransports, askForAction, askForHandler, askForPage, outcomeOf } from "./ask";
import { discoverActions, discoverDeclaredActions, discoverHandlers, discoverPages } from "./discover";
import { fingerprint } from "./fingerprint";
import { handlers } from "./handlers";
import { pages } from "./pages";
import { type ActionRight, actionOf } from "./rights";
import { tryAction } from "./try-action";
import { tryHandler } from "./try-handler";
import { addressed, tryPage } from "./try-page";
import { type Asker, makeWorld, type World } from "./world";

// Every page, action and route handler × who asks × whose it is × the way of asking, on a site of its own: nothing is
// done by somebody without the right to, and nobody reads a word that is not theirs to read.
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

const namesOf = (rows: object) => [...new Set(Object.keys(rows).map(actionOf))].sort();

test("everything that can be asked for has its right written down", () => {
  expect(Object.keys(pages).sort()).toEqual(discoverPages().sort());
  expect(namesOf(handlers)).toEqual(discoverHandlers().sort());
  // One that no page uses cannot be asked for, and so cannot be tried: it is in nobody's way, and should go.
  expect(Object.keys(ids).sort()).toEqual(namesOf(actions));
  expect(discoverDeclaredActions().sort()).toEqual(namesOf(actions));
});

function askerNamed({ askers }: World, name: string): Asker {
  const asker = askers.find((one) => one.name === name);
  if (asker === undefined) throw new Error(`Nobody is called ${name}.`);
  return asker;
}

test("the words that nobody else may read are there to be read", async () => {
  const world = await makeWorld(database.pool, site.origin, false);
  for (const { word, shownAt } of world.secrets) {
    const { status, text } = await askForPage(world, askerNamed(world, "publisher"), shownAt, "page");
    expect.soft([status, text.includes(word)], shownAt).toEqual([200, true]);
  }
});

test("pages are shown to those who may see them, whatever is sent with the question", async () => {
  const world = await makeWorld(database.pool, site.origin, false);
  for (const [address, page] of Object.entries(pages)) {
    for (const asker of world.askers) await tryPage(world, asker, address, page);
  }
});

async function tryActions(world: World, askers: readonly Asker[], of: (right: ActionRight) => boolean): Promise<void> {
  for (const [name, right] of Object.entries(actions).filter(([, one]) => of(one))) {
    const action = { name, right, id: ids[actionOf(name)] ?? "" };
    for (const asker of askers) await tryAction(world, asker, action);
  }
}

const isOfArticle = ({ state }: ActionRight) => state !== undefined;

test("what is done to articles is done for those who may", async () => {
  const world = await makeWorld(database.pool, site.origin, false);
  await tryActions(world, world.askers, isOfArticle);
});

test("where authors publish, they and contributors do with articles what they may then", async () => {
  const world = await makeWorld(database.pool, site.origin, true);
  const askers = world.askers.filter(({ name }) => /^(contributor|author)$/.test(name));
  await tryActions(world, askers, isOfArticle);
});

test("all other actions are done for those who may", async () => {
  const world = await makeWorld(database.pool, site.origin, false);
  await tryActions(world, world.askers, (right) => !isOfArticle(right));
});

test("actions are done for a page of this very site alone, and at no address of the paper", async () => {
  const world = await makeWorld(database.pool, site.origin, true);
  const publisher = askerNamed(world, "publisher");
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
    for (const asker of world.askers) await tryHandler(world, asker, { name, handler });
  }
});

test("route handlers answer no other method", async () => {
  const world = await makeWorld(database.pool, site.origin, false);
  const known = new Set(namesOf(handlers));
  const before = await fingerprint(world.pool);
  for (const address of new Set([...known].map((name) => name.split(" ")[1] ?? ""))) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"].filter((one) => !known.has(`${one} ${address}`))) {
      const asked = { method, path: addressed(address, world.secretArticle.id), json: {} };
      const { status } = await askForHandler(world, askerNamed(world, "publisher"), asked);
      expect.soft(status, `${method} ${address}`).toBe(405);
    }
  }
  expect(await fingerprint(world.pool)).toBe(before);
});
