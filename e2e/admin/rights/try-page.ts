import { expect } from "../../support/newsroom";
import { askForPage, pageTransports } from "./ask";
import { expectNoLeak } from "./leaks";
import type { PageRight } from "./pages";
import { isAllowed } from "./rights";
import { addRow } from "./rows";
import { type Asker, type Placed, type PlacedState, placeArticle, type World } from "./world";

/** An address with what is asked about in the place of its brackets. */
export function addressed(address: string, id: string): string {
  return address
    .replace(/\[(id|articleId)\]/, id)
    .replace("[slug]", "about")
    .replace("[token]", "no-token-of-ours")
    .replace("[...path]", "no/such/room");
}

/** One page as one asker, about everything that can stand in the brackets of its address, in every way of asking. */
export async function tryPage(world: World, asker: Asker, address: string, page: PageRight): Promise<void> {
  for (const { id, article } of await subjectsOf(world, asker, page)) {
    for (const transport of pageTransports) {
      const what = `${address} (${transport}) asked for by ${asker.name}`;
      const answer = await askForPage(world, asker, addressed(address, id) + (page.query ?? ""), transport);
      expectNoLeak(world, asker, answer, what);
      // What is asked for as flight data is answered 200 with the redirect or the refusal in it.
      if (transport === "flight" || transport === "prefetch") continue;
      const status = statusFor(asker, page, article);
      expect.soft(answer.status, what).toBe(status);
      if (status === 307 && page.right !== "door") expect.soft(answer.location, what).toMatch(/sign-in/);
    }
  }
}

function statusFor(asker: Asker, { right, answers, isHidden }: PageRight, article: Placed | null): number {
  if (answers !== undefined) return answers[asker.member === null ? 0 : 1];
  if (isAllowed(asker, right, article)) return 200;
  return asker.member === null && !isHidden ? 307 : 404;
}

type Subject = { id: string; article: Placed | null };

/** What stands in the brackets of an address. */
async function subjectsOf(world: World, asker: Asker, { right, subject }: PageRight): Promise<Subject[]> {
  if (subject === "staff") return [{ id: world.colleague.id, article: null }];
  if (subject !== undefined) return [{ id: (await addRow(world, subject)).id, article: null }];
  if (typeof right === "string" || !("deed" in right)) return [{ id: "", article: null }];
  const articles = await articlesOf(world, asker, "draft");
  return [world.secretArticle, ...articles].map((article) => ({ id: article.id, article }));
}

/**
 * A colleague's article, one of the asker's own, and for those whose rights are narrowed to the second section a
 * colleague's that lies in it.
 */
export async function articlesOf(world: World, { member, actor }: Asker, state: PlacedState): Promise<Placed[]> {
  const [, sectionId] = world.sectionIds;
  const others = { ownerId: world.colleague.id, state };
  const placed = [await placeArticle(world, others)];
  if (actor?.sectionIds) placed.push(await placeArticle(world, { ...others, sectionId }));
  if (member !== null) placed.push(await placeArticle(world, { ownerId: member.id, state }));
  return placed;
}
