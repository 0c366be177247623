import { addresses } from "@/lib/addresses";
import { freeSlug } from "@/server/articles/free-slug";
import { formerSectionPaths } from "@/server/redirects/former-section-paths";
import type { Transaction } from "@/server/transaction";

type Place = { id: string; slug: string; parentId: string | null };

/**
 * Moves every article of a section to another one, both held by the transaction. An article whose slug is taken there gets
 * another, and a redirect of its own from where it was found; the others are found below the former address of their
 * section once that leads to the new one.
 */
export async function moveArticles(
  tx: Transaction,
  { from, to, now }: { from: Place; to: Place; now: Date },
): Promise<void> {
  // In one order, so that two that move articles cannot wait for each other.
  await tx.$queryRaw`SELECT id FROM article WHERE section_id = ${from.id}::uuid ORDER BY id FOR UPDATE`;
  const clashing = await tx.$queryRaw<{ id: string; slug: string; published: boolean }[]>`
    SELECT a.id, a.slug, a.first_published_at IS NOT NULL AS published
      FROM article a JOIN article other ON other.slug = a.slug AND other.section_id = ${to.id}::uuid
     WHERE a.section_id = ${from.id}::uuid ORDER BY a.id`;
  // Below these the other article would be found otherwise.
  const former = clashing.length === 0 ? [] : await formerSectionPaths(tx, addresses.section(from.slug));
  for (const { id, slug: taken, published } of clashing) {
    const slug = await slugFreeInBoth(tx, { taken, from, to });
    await tx.$executeRaw`UPDATE article SET slug = ${slug} WHERE id = ${id}::uuid`;
    if (!published) continue;
    for (const section of [addresses.section(from.slug), ...former]) {
      const fromPath = `${section}/${taken}`;
      const target = { articleId: id, toPath: null };
      const create = { fromPath, ...target, createdAt: now };
      await tx.redirect.upsert({ where: { fromPath }, create, update: target, select: { fromPath: true } });
    }
  }
  // What redirected from an address that an article stands at from now on gives way.
  await tx.$executeRaw`
    DELETE FROM redirect USING article
     WHERE article.section_id = ${from.id}::uuid AND article.listed_at IS NOT NULL
       AND redirect.from_path = ${addresses.section(to.slug)} || '/' || article.slug`;
  await tx.$executeRaw`
    UPDATE article SET section_id = ${to.id}::uuid, top_section_id = ${to.parentId ?? to.id}::uuid
     WHERE section_id = ${from.id}::uuid`;
}

/** A slug that neither section has: until it moves, the article stands in the one it leaves. */
async function slugFreeInBoth(
  tx: Transaction,
  { taken, from, to }: { taken: string; from: Place; to: Place },
): Promise<string> {
  for (let base = taken; ; base = `${base}-2`) {
    const slug = await freeSlug(tx, { headline: base, section: to });
    if ((await tx.article.count({ where: { sectionId: from.id, slug } })) === 0) return slug;
  }
}
