import { addresses, slugFrom } from "@/lib/addresses";
import { expiredByContributor } from "@/lib/cache-tags";
import { writeExpiry } from "@/server/cache/write-expiry";
import type { Transaction } from "@/server/transaction";

/**
 * The contributors of a byline in its order; a name that nobody has yet becomes a contributor. Names are compared
 * without regard to case. The same name twice counts once.
 */
export async function contributorsByName(
  tx: Transaction,
  names: readonly string[],
  now: Date,
): Promise<{ id: string; name: string }[]> {
  if (names.length === 0) return [];
  // Two imports must not both find a new name missing.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('contributors by name', 0))::text`;
  const found: { id: string; name: string }[] = [];
  for (const name of names) {
    const contributor = (await contributorNamed(tx, name)) ?? (await addContributor(tx, name, now));
    if (!found.some((one) => one.id === contributor.id)) found.push(contributor);
  }
  return found;
}

function contributorNamed(tx: Transaction, name: string) {
  return tx.contributor.findFirst({
    where: { name: { equals: name.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true },
  });
}

async function addContributor(tx: Transaction, name: string, now: Date): Promise<{ id: string; name: string }> {
  const base = slugFrom(name) || "contributor";
  const taken = await tx.contributor.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  let slug = base;
  for (let n = 2; taken.some((one) => one.slug === slug); n += 1) slug = `${base}-${n}`;
  const added = await tx.contributor.create({
    data: { slug, name, createdAt: now, updatedAt: now },
    select: { id: true, name: true },
  });
  await writeExpiry(tx, expiredByContributor(added.id, [addresses.contributor(slug)]), now);
  return added;
}
