import { randomUUID } from "node:crypto";
import type { Asker, World } from "./world";

/** The ways in which the same thing can be asked for. */
export const pageTransports = ["page", "flight", "prefetch", "forged headers"] as const;

export type PageTransport = (typeof pageTransports)[number];

/** By these the parts of the framework talk to each other; from outside they are forged. */
export const forged = {
  "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
  "x-middleware-next": "1",
  "x-middleware-rewrite": "/admin",
  "x-nextjs-data": "1",
  "x-invoke-path": "/admin",
  "x-invoke-status": "200",
  "x-matched-path": "/admin",
  "x-now-route-matches": "1",
  "x-prerender-revalidate": "1",
  "x-gateway-secret": "forged",
  "x-asked-path": "/admin",
  "x-forwarded-host": "evil.example",
  "next-resume": "1",
};

const pageHeaders: Record<PageTransport, Record<string, string>> = {
  page: {},
  flight: { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  "forged headers": forged,
};

const cookieOf = ({ member }: Pick<Asker, "member">): Record<string, string> =>
  member === null ? {} : { cookie: `broadsheet=${member.token}` };

export type Answer = { status: number; text: string; location: string };

async function ask(address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, { redirect: "manual", ...init });
  const location = response.headers.get("x-action-redirect") ?? response.headers.get("location") ?? "";
  return { status: response.status, text: await response.text(), location };
}

export function askForPage(world: World, asker: Asker, path: string, transport: PageTransport): Promise<Answer> {
  return ask(world.origin + path, { headers: { ...cookieOf(asker), ...pageHeaders[transport] } });
}

export const actionTransports = ["script", "script with forged headers", "plain form"] as const;

type ActionTransport = (typeof actionTransports)[number];

export type Fields = Readonly<Record<string, string | string[] | Blob>>;

function eachField(fields: Fields): [string, string | Blob][] {
  const keyed = { requestKey: randomUUID(), ...fields };
  return Object.entries(keyed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string | Blob] => [name, one]),
  );
}

/** The arguments of an action (the state before, and the form) as React's client sends them. */
function scriptBody(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of eachField(fields)) body.append(`_1_${name}`, value);
  body.append("0", '[null,"$K1"]');
  return body;
}

/** The same as the browser sends it for a form whose script has not come. */
function plainBody(id: string, fields: Fields): FormData {
  const body = new FormData();
  body.append("$ACTION_REF_1", "");
  body.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
  body.append("$ACTION_1:1", "[null]");
  body.append("$ACTION_KEY", "k1");
  for (const [name, value] of eachField(fields)) body.append(name, value);
  return body;
}

type AskForAction = { id: string; path: string; fields: Fields; transport: ActionTransport };

export function askForAction(
  world: Pick<World, "origin">,
  asker: Pick<Asker, "member">,
  asked: AskForAction,
  from = world.origin,
): Promise<Answer> {
  const { id, path, fields, transport } = asked;
  const headers = { ...cookieOf(asker), ...(from !== "" && { origin: from }) };
  if (transport === "plain form") {
    return ask(world.origin + path, { method: "POST", headers, body: plainBody(id, fields) });
  }
  const also = transport === "script" ? {} : forged;
  return ask(world.origin + path, {
    method: "POST",
    headers: { ...headers, ...also, "next-action": id, accept: "text/x-component" },
    body: scriptBody(fields),
  });
}

type AskForHandler = { method: string; path: string; json?: object; form?: Fields };

export function askForHandler(
  world: World,
  asker: Asker,
  { method, path, json, form }: AskForHandler,
  also: Record<string, string> = {},
): Promise<Answer> {
  const headers = { ...cookieOf(asker), origin: world.origin, ...also };
  if (method === "GET") return ask(world.origin + path, { headers });
  if (form !== undefined) {
    const body = new FormData();
    for (const [name, value] of eachField(form)) body.append(name, value);
    return ask(world.origin + path, { method, headers, body });
  }
  const body = JSON.stringify({ requestKey: randomUUID(), ...json });
  return ask(world.origin + path, { method, headers: { ...headers, "content-type": "application/json" }, body });
}

/** What an action has answered: "ok", the refusal, or the whole answer where there is neither. */
export function outcomeOf({ status, text, location }: Answer): string {
  // An action that leads somewhere answers with the place; where one has to sign in first it leads there.
  if (location !== "") return location.includes("/admin/sign-in?") ? "signed-out" : "ok";
  const answers = [...text.matchAll(/\{"ok":(?:true|false)[^\n]*/g)].map(([answer]) => answer);
  const [answer] = answers;
  if (answer?.startsWith('{"ok":true')) return answer.includes('"ok":false') ? "refused in part" : "ok";
  const refusal = /"refusal":"([a-z-]+)"/.exec(answer ?? "")?.[1];
  // A form that is not in order proves nothing about rights: what is wrong with it is to be seen.
  return refusal === undefined || refusal === "invalid" ? `status ${status}: ${answer ?? text.slice(0, 300)}` : refusal;
}
