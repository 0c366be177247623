import { addresses } from "@/lib/addresses";
import type { PrismaClient } from "@/server/generated/prisma/client";

export type FoundAddress = { status: 301; location: string } | { status: 410 } | { status: 404 };

/** The last of the redirects that lead on from a path, and the article there. */
type Hop = {
  toPath: string | null;
  /** Whether following it would lead back to a path that was passed already. */
  circular: boolean;
  section: string | null;
  slug: string | null;
  state: Standing;
};

/** Whether readers see an article, saw it once, or never did. */
type Standing = "listed" | "withdrawn" | "unseen" | null;

/**
 * What to answer at a path where no published article, section or page stands: 301 to where it has gone, 410 when it
 * was withdrawn, 404 otherwise, which is also the answer for drafts and embargoed articles. A chain of redirects is
 * followed here, so that a reader makes one hop; one that runs in a circle is 404. At most four statements.
 */
export async function findArticleAddress(db: PrismaClient, path: string): Promise<FoundAddress> {
  const hop = await lastHop(db, path);
  if (hop !== null) return answerOf(hop, path);
  const [, section = "", slug = "", ...rest] = path.split("/");
  if (slug === "" || rest.length > 0) return { status: 404 };
  if ((await standingAt(db, section, slug)) === "withdrawn") return { status: 410 };
  return underRenamedSection(db, section, slug, path);
}

/** "/old-name/some-slug" after the section was renamed: the article keeps its slug, or has left a redirect there. */
async function underRenamedSection(
  db: PrismaClient,
  section: string,
  slug: string,
  path: string,
): Promise<FoundAddress> {
  const renamed = await lastHop(db, addresses.section(section));
  const newSection = renamed?.toPath?.slice(1) ?? "";
  if (renamed === null || renamed.circular || newSection === "" || newSection.includes("/")) return { status: 404 };
  const location = addresses.article(newSection, slug);
  const hop = await lastHop(db, location, { section: newSection, slug });
  return hop === null ? { status: 404 } : answerOf(hop, path, location);
}

function answerOf(hop: Hop, from: string, otherwise?: string): FoundAddress {
  if (hop.circular) return { status: 404 };
  if (hop.state === "withdrawn") return { status: 410 };
  if (hop.state === "unseen") return { status: 404 };
  const location =
    hop.section !== null && hop.slug !== null ? addresses.article(hop.section, hop.slug) : (hop.toPath ?? otherwise);
  return location === undefined || location === from ? { status: 404 } : { status: 301, location };
}

/**
 * Follows redirects by hand in the database, at most ten. Where `standing` is given and no redirect starts at the
 * path, the article that stands there is the answer.
 */
async function lastHop(
  db: PrismaClient,
  path: string,
  standing?: { section: string; slug: string },
): Promise<Hop | null> {
  const [hop] = await db.$queryRaw<Hop[]>`
    WITH RECURSIVE hop AS (
      SELECT article_id, to_path, ARRAY[from_path] AS passed FROM redirect WHERE from_path = ${path}
      UNION ALL
      SELECT next.article_id, next.to_path, hop.passed || next.from_path
        FROM hop JOIN redirect next ON next.from_path = hop.to_path
       WHERE next.from_path <> ALL (hop.passed) AND cardinality(hop.passed) < 10
    )
    SELECT hop.to_path AS "toPath", coalesce(hop.to_path = ANY (hop.passed), false) AS circular,
           s.slug AS section, a.slug,
           CASE WHEN a.listed_at IS NOT NULL THEN 'listed' WHEN a.first_published_at IS NOT NULL THEN 'withdrawn'
                WHEN a.id IS NOT NULL THEN 'unseen' END AS state
      FROM hop LEFT JOIN article a ON a.id = hop.article_id LEFT JOIN section s ON s.id = a.section_id
     ORDER BY cardinality(hop.passed) DESC LIMIT 1`;
  if (hop !== undefined || standing === undefined) return hop ?? null;
  const state = await standingAt(db, standing.section, standing.slug);
  return state === null ? null : { toPath: null, circular: false, ...standing, state };
}

async function standingAt(db: PrismaClient, section: string, slug: string): Promise<Standing> {
  const article = await db.article.findFirst({
    relationLoadStrategy: "join",
    where: { slug, section: { slug: section } },
    select: { listedAt: true, firstPublishedAt: true },
  });
  if (article === null) return null;
  if (article.listedAt !== null) return "listed";
  return article.firstPublishedAt === null ? "unseen" : "withdrawn";
}
