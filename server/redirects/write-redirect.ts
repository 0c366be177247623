import { redirectSource, redirectTarget } from "@/lib/redirect-lines";
import { isStandingAt } from "@/server/redirects/what-stands-at";
import type { Transaction } from "@/server/transaction";

/** Why a redirect cannot be made. */
export type RedirectRefusal = "bad-source" | "bad-target" | "standing" | "redirected" | "loop" | "target-gone";

export type WrittenRedirect =
  /** `expired` are the addresses that lead elsewhere from now on. */
  { ok: true; fromPath: string; changed: boolean; expired: string[] } | { ok: false; refusal: RedirectRefusal };

/** Where a redirect leads: an article wherever it goes, or a path. */
type Target = { articleId: string; toPath: null } | { articleId: null; toPath: string };

/**
 * Leads from one address to another. A target that is an article's address is kept as the article, so that the redirect
 * follows it; a target that itself leads on is replaced by where it leads, and what led to this address leads there too:
 * a reader makes one hop. The lock on redirects must be held. The same redirect again changes nothing.
 *
 * Refusals: "bad-source" for what is no address of a reader's; "bad-target" for other sites and what is no address;
 * "standing" where something answers; "redirected" when the address leads elsewhere already; "loop" when the target leads
 * back; "target-gone" when the target was an article that was withdrawn, or never published.
 */
export async function writeRedirect(
  tx: Transaction,
  { from, to, origin, now }: { from: string; to: string; origin: string; now: Date },
): Promise<WrittenRedirect> {
  const fromPath = redirectSource(from);
  if (fromPath === null) return { ok: false, refusal: "bad-source" };
  const toPath = redirectTarget(to, origin);
  if (toPath === null) return { ok: false, refusal: "bad-target" };
  if (await isStandingAt(tx, fromPath)) return { ok: false, refusal: "standing" };
  const target = await settledTarget(tx, toPath);
  if (target === "target-gone") return { ok: false, refusal: target };
  if (target.toPath !== null && redirectSource(target.toPath) === fromPath) return { ok: false, refusal: "loop" };
  const held = await tx.redirect.findUnique({ where: { fromPath }, select: { articleId: true, toPath: true } });
  if (held !== null) {
    const isSame = held.articleId === target.articleId && held.toPath === target.toPath;
    return isSame ? { ok: true, fromPath, changed: false, expired: [] } : { ok: false, refusal: "redirected" };
  }
  const turned = await tx.redirect.findMany({ where: { toPath: fromPath }, select: { fromPath: true } });
  await tx.redirect.updateMany({ where: { toPath: fromPath }, data: target });
  await tx.redirect.create({ data: { fromPath, ...target, createdAt: now }, select: { fromPath: true } });
  return { ok: true, fromPath, changed: true, expired: [fromPath, ...turned.map((one) => one.fromPath)] };
}

async function settledTarget(tx: Transaction, given: string): Promise<Target | "target-gone"> {
  let toPath = given;
  // As many steps as a reader would be led, see server/articles/find-article-address.ts.
  for (let step = 0; step < 10; step += 1) {
    const path = redirectSource(toPath);
    const article = path === null ? null : await articleAt(tx, path);
    if (article !== null) return article.listedAt === null ? "target-gone" : { articleId: article.id, toPath: null };
    const select = { articleId: true, toPath: true };
    const further = path === null ? null : await tx.redirect.findUnique({ where: { fromPath: path }, select });
    if (further === null) break;
    if (further.articleId !== null) return { articleId: further.articleId, toPath: null };
    toPath = further.toPath ?? toPath;
  }
  return { articleId: null, toPath };
}

async function articleAt(tx: Transaction, path: string) {
  const [, section = "", slug = "", ...rest] = path.split("/");
  if (slug === "" || rest.length > 0) return null;
  return tx.article.findFirst({ where: { slug, section: { slug: section } }, select: { id: true, listedAt: true } });
}
