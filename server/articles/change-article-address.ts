import type { Actor } from "@/lib/actor";
import { addresses, reservedArticleSlugs, type SlugRefusal, slugRefusal } from "@/lib/addresses";
import { isInsideSections } from "@/lib/article-rights";
import type { StoredPlace } from "@/lib/views/article-facts-view";
import { type LockedArticle, lockArticle } from "@/server/articles/lock-article";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writePings } from "@/server/pings/write-pings";
import { formerSectionPaths } from "@/server/redirects/former-section-paths";
import { inTransaction, type Transaction } from "@/server/transaction";

export type ChangeArticleAddressResult =
  | { ok: true; path: string; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "unknown-section" | "taken" | SlugRefusal }
  /** Somebody else has moved it since it was seen there; where it stands now. */
  | { ok: false; refusal: "stale-facts"; storedPlace: StoredPlace };

/**
 * Gives an article another slug, another section, or both. Where readers have found it, its former addresses lead to
 * it from then on, each in one step. A redirect that stood at the new address gives way. What was left as it was `seen`
 * stays as it stands; not given, it goes where it is sent from wherever it is.
 *
 * Refusals: "taken" when another article of the section has the slug; "malformed", "too-long" and "reserved" as in
 * lib/addresses.ts.
 */
export async function changeArticleAddress(change: {
  articleId: string;
  slug?: string;
  sectionId?: string;
  seen?: SeenPlace | undefined;
  actor: Actor;
  now: Date;
}): Promise<ChangeArticleAddressResult> {
  const { articleId, actor, now } = change;
  const malformed = change.slug === undefined ? null : slugRefusal(change.slug, { reserved: reservedArticleSlugs });
  if (malformed !== null) return { ok: false, refusal: malformed };
  return inTransaction<ChangeArticleAddressResult>(async (tx) => {
    const asked = { articleId, transition: "change-article-address", actor, alsoSectionId: change.sectionId } as const;
    const transition = await lockForTransition(tx, asked);
    if (!transition.ok) return transition;
    const before = transition.article;
    const wanted = settlePlace(change, before);
    if (wanted === null) return { ok: false, refusal: "stale-facts", storedPlace: await placeOf(tx, before) };
    const section = await tx.section.findUnique({
      where: { id: wanted.sectionId },
      select: { id: true, slug: true, parentId: true },
    });
    if (section === null) return { ok: false, refusal: "unknown-section" };
    // Nobody moves an article into a section that is closed to them.
    const place = { sectionId: section.id, topSectionId: section.parentId ?? section.id };
    if (section.id !== before.sectionId && !isInsideSections(actor, place)) return { ok: false, refusal: "forbidden" };
    const { slug } = wanted;
    const from = addresses.article(before.section.slug, before.slug);
    const to = addresses.article(section.slug, slug);
    const [slugByHand, sectionChosen] = [change.slug !== undefined, change.sectionId !== undefined];
    if (from === to) {
      await noteChoice(tx, articleId, { slugByHand, sectionChosen });
      return { ok: true, path: to, changed: false };
    }
    const taken = await tx.article.count({ where: { sectionId: section.id, slug, id: { not: articleId } } });
    if (taken > 0) return { ok: false, refusal: "taken" };

    await leaveRedirects(tx, before, { from, to, now });
    await tx.article.update({
      where: { id: articleId },
      data: {
        slug,
        ...place,
        ...(slugByHand && { slugByHand }),
        ...(sectionChosen && { sectionChosen }),
        updatedAt: now,
      },
      select: { id: true },
    });
    const after = await lockArticle(tx, articleId);
    if (after === null) throw new Error(`The article ${articleId} went away while it was held.`);
    await writeArticleExpiry(tx, { before, after, now });
    await writePings(tx, { before, after, now });
    const details = { from, to };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "change-article-address",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, path: to, changed: true };
  });
}

type SeenPlace = { slug: string; sectionId: string };

/** Where an article is to stand; null when somebody else has moved it since in the same respect. */
function settlePlace(
  { slug, sectionId, seen }: { slug?: string; sectionId?: string; seen?: SeenPlace | undefined },
  stored: LockedArticle,
): SeenPlace | null {
  const wanted = {
    slug: slug === undefined || slug === seen?.slug ? stored.slug : slug,
    sectionId: sectionId === undefined || sectionId === seen?.sectionId ? stored.sectionId : sectionId,
  };
  if (seen === undefined) return wanted;
  // A slug that follows the headline is nobody's choice.
  const slugIsStale = wanted.slug !== stored.slug && seen.slug !== stored.slug && stored.slugByHand;
  const sectionIsStale = wanted.sectionId !== stored.sectionId && seen.sectionId !== stored.sectionId;
  return slugIsStale || sectionIsStale ? null : wanted;
}

async function placeOf(tx: Transaction, { slug, sectionId }: LockedArticle): Promise<StoredPlace> {
  const section = await tx.section.findUniqueOrThrow({ where: { id: sectionId }, select: { id: true, name: true } });
  return { slug, section };
}

/** Somebody has looked at what was filled in by itself, and left it as it is. */
async function noteChoice(
  tx: Transaction,
  articleId: string,
  { slugByHand, sectionChosen }: { slugByHand: boolean; sectionChosen: boolean },
): Promise<void> {
  const chosen = { ...(slugByHand && { slugByHand }), ...(sectionChosen && { sectionChosen }) };
  const isChosen = {
    OR: [...(slugByHand ? [{ slugByHand: false }] : []), ...(sectionChosen ? [{ sectionChosen: false }] : [])],
  };
  await tx.article.updateMany({ where: { id: articleId, ...isChosen }, data: chosen });
}

/** An article that nobody could read leaves no redirects; neither does it take another's before it is published. */
async function leaveRedirects(
  tx: Transaction,
  article: LockedArticle,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  if (article.firstPublishedAt === null) return;
  const own = article.listedAt === null ? { articleId: article.id } : {};
  await tx.redirect.deleteMany({ where: { fromPath: to, ...own } });
  const target = { articleId: article.id, toPath: null };
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, ...target, createdAt: now },
    update: target,
    select: { fromPath: true },
  });
  // Below a former address of its section it was found through the section, which it may be leaving.
  const former = await formerSectionPaths(tx, addresses.section(article.section.slug));
  await tx.redirect.createMany({
    data: former.map((path) => ({ fromPath: `${path}/${article.slug}`, articleId: article.id, createdAt: now })),
    skipDuplicates: true,
  });
}
