import { tags } from "@/lib/cache-tags";
import type { ContributorView } from "@/lib/views/contributor-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { contributorColumns, contributorView } from "./contributor-row";

/** Those who stand on the masthead of staff, in its order. One statement. */
export async function listMasthead(db: PrismaClient): Promise<{ contributors: ContributorView[]; tags: string[] }> {
  const rows = await db.contributor.findMany({
    relationLoadStrategy: "join",
    where: { position: { not: null } },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    select: contributorColumns,
  });
  return {
    contributors: rows.map(contributorView),
    tags: [tags.site, tags.masthead, ...rows.map((row) => tags.contributor(row.id))],
  };
}
