import { expect } from "../../support/newsroom";
import { askForHandler, forged } from "./ask";
import { fingerprint, withoutTrail } from "./fingerprint";
import type { HandlerRight } from "./handlers";
import { expectNoLeak } from "./leaks";
import { actionOf, isAllowed } from "./rights";
import { addressed, articlesOf } from "./try-page";
import type { Asker, Placed, World } from "./world";

const foreign: Record<string, string>[] = [
  { origin: "http://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
];

type NamedHandler = { name: string; handler: HandlerRight };

/** One route handler as one asker: about colleagues' articles and their own, from here and from elsewhere. */
export async function tryHandler(world: World, asker: Asker, named: NamedHandler): Promise<void> {
  const { state } = named.handler;
  const articles = state === undefined ? [null] : await articlesOf(world, asker, state);
  for (const article of articles) await tryOnce(world, asker, named, article);
}

async function tryOnce(
  world: World,
  asker: Asker,
  { name, handler }: NamedHandler,
  article: Placed | null,
): Promise<void> {
  const [method = "", address = ""] = actionOf(name).split(" ");
  const { right, form, json, query = "" } = handler;
  const allowed = isAllowed(asker, right, article);
  const path = addressed(address, article?.id ?? "") + query;
  const asked = { method, path, ...(form && { form: await form() }), ...(json && { json: json(article) }) };
  const before = await fingerprint(world.pool);
  for (const headers of method === "GET" ? [forged] : [...foreign, ...(allowed ? [] : [forged])]) {
    const what = `${name} with ${JSON.stringify(headers)}, asked for by ${asker.name}`;
    expectNoLeak(world, asker, await askForHandler(world, asker, asked, headers), what);
    expect.soft(await fingerprint(world.pool), `${what} has an effect`).toBe(before);
  }
  const what = `${name} asked for by ${asker.name}`;
  const answer = await askForHandler(world, asker, asked);
  expectNoLeak(world, asker, answer, what);
  const told = handler.triesAreKept ? withoutTrail : String;
  const after = expect.soft(told(await fingerprint(world.pool)), `${what}: what was done`);
  if (allowed && right !== "door" && method !== "GET") after.not.toBe(told(before));
  else after.toBe(told(before));
  if (right === "door") expect.soft(answer.status, what).toBeGreaterThanOrEqual(400);
  else if (allowed) expect.soft(answer.status, what).toBe(200);
  else expect.soft([401, 403, 404], what).toContain(answer.status);
}
