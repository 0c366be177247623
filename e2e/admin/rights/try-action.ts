import { expect } from "../../support/newsroom";
import { actionTransports, askForAction, outcomeOf } from "./ask";
import { fingerprint, withoutTrail } from "./fingerprint";
import { expectNoLeak } from "./leaks";
import { type ActionRight, isAllowed } from "./rights";
import { addressed, articlesOf } from "./try-page";
import type { Asker, Placed, World } from "./world";

/**
 * Said to those without the right, by whichever of the newsroom's rules comes first. A change is undone once, also when
 * nothing came of it.
 */
const refusals = [
  ...["forbidden", "not-found", "signed-out", "refused in part"],
  ...["embargo-forbidden", "seen-at-once", "undone-already"],
];

export type NamedAction = { name: string; id: string; right: ActionRight };

/** One action as one asker: of colleagues' articles and of their own, where it is done to an article. */
export async function tryAction(world: World, asker: Asker, action: NamedAction): Promise<void> {
  const { state } = action.right;
  const articles = state === undefined ? [null] : await articlesOf(world, asker, state);
  for (const article of articles) await tryOnce(world, asker, action, article);
}

async function tryOnce(world: World, asker: Asker, action: NamedAction, article: Placed | null): Promise<void> {
  const { name, id, right } = action;
  const asking = right.asker === undefined ? asker : await right.asker(world, asker);
  const path = addressed(right.page, article?.id ?? world.colleague.id);
  const fields = await right.fields(world, asking, article);
  const print = async () => (right.triesAreKept ? withoutTrail : String)(await fingerprint(world.pool));
  const before = await print();
  const isDone = right.right !== "door" && isAllowed(asker, right.right, article);
  const tried = `${name} on ${article === null ? "it" : nameOf(world, article)}, asked for by ${asker.name}`;
  for (const transport of isDone ? (["script"] as const) : actionTransports) {
    const what = `${tried} (${transport})`;
    const answer = await askForAction(world, asking, { id, path, fields, transport });
    expectNoLeak(world, asker, answer, what);
    const outcome = outcomeOf(answer);
    if (isDone && !right.mayRefuse?.includes(outcome)) expect.soft(outcome, what).toBe("ok");
    // Sent as a plain form it is answered with the page, which is another test's.
    const isTold = transport !== "plain form" && right.right !== "door" && right.right !== "nobody";
    if (!isDone && isTold) expect.soft([...refusals, ...(right.alsoRefused ?? [])], what).toContain(outcome);
  }
  if (!isDone) expect.soft(await print(), `${tried} has an effect`).toBe(before);
  // Otherwise it would be proven of nothing that it is kept from anybody.
  else if (right.mayRefuse === undefined) expect.soft(await print(), `${tried} has no effect`).not.toBe(before);
}

function nameOf({ colleague, sectionIds }: World, { holding }: Placed): string {
  const whose = holding.ownerId === colleague.id ? "a colleague’s" : "the own";
  return holding.sectionId === sectionIds[1] ? `${whose} in the second section` : whose;
}
