import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import type { ContributorToKeep, KeptContributorView, NamedPage } from "@/lib/views/kept-names-view";
import type { ListPlace } from "@/lib/views/list-view";
import { contributorLinks } from "@/server/contributors/contributor-row";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { namedOrder, namedPage, namedRows } from "@/server/lists/named-page";
import { pictureView } from "@/server/media/picture-view";

/** One page of the contributors by name, those whose name or address holds `q`; null for those who may not keep them. */
export async function listContributors(
  db: PrismaClient,
  { actor, place, q = "" }: { actor: Actor; place: ListPlace; q?: string },
): Promise<NamedPage<KeptContributorView> | null> {
  if (!may(actor, "keep-contributors")) return null;
  const rows = await db.$queryRaw<KeptContributorView[]>`
    WITH c AS MATERIALIZED (${namedRows("contributor", { place, q })})
    SELECT c.id, c.slug, c.name, c.role, c.position, staff.name AS "staffName",
           (SELECT count(*)::int FROM byline WHERE contributor_id = c.id) AS articles
      FROM c LEFT JOIN staff ON staff.contributor_id = c.id ${namedOrder("c", place)}`;
  return namedPage(rows, place);
}

/** A contributor to be changed; null when there is none, or for those who may not keep them. */
export async function getKeptContributor(
  db: PrismaClient,
  { actor, id }: { actor: Actor; id: string },
): Promise<ContributorToKeep | null> {
  if (!may(actor, "keep-contributors")) return null;
  const row = await db.contributor.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      name: true,
      role: true,
      biography: true,
      links: true,
      position: true,
      updatedAt: true,
      portrait: true,
      staff: { select: { id: true, name: true } },
      _count: { select: { bylines: true } },
    },
  });
  if (row === null) return null;
  const { links, portrait, updatedAt, _count, ...facts } = row;
  return {
    ...facts,
    links: contributorLinks(links),
    portrait:
      portrait === null ? null : { ...pictureView(portrait), focal: { x: portrait.focalX, y: portrait.focalY } },
    articles: _count.bylines,
    updatedAt: updatedAt.toISOString(),
  };
}

/** Staff whom a contributor can be joined with: those who have no byline of their own yet, by name. */
export async function listStaffWithoutByline(
  db: PrismaClient,
  { actor }: { actor: Actor },
): Promise<{ id: string; name: string }[]> {
  if (!may(actor, "keep-contributors")) return [];
  const where = { contributorId: null, disabledAt: null };
  return db.staff.findMany({ where, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
}
