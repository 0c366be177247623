import { addresses } from "@/lib/addresses";
import type { Transaction } from "@/server/transaction";

/** What readers are told in place of an article that was taken back. */
export type RetractionNotice = { text: string; at: string };

export type FoundAddress =
  | { status: 301; location: string }
  | { status: 410; notice?: RetractionNotice }
  | { status: 404 };

/** Whether readers see an article, saw it once, or never did. */
type Standing = "listed" | "withdrawn" | "unseen";

/** The last of the redirects that lead on from a path; `article` where it names one. */
type Hop = {
  from: string;
  toPath: string | null;
  /** Whether following it would lead back to a path that was passed already. */
  circular: boolean;
  article: { section: string; slug: string; standing: Standing; notice: RetractionNotice | null } | null;
};

type LookedUp = { hops: Hop[] | null; standing: Standing | null; notice: RetractionNotice | null };

/**
 * What to answer at a path where no published article, section or page stands: 301 to where it has gone, 410 when it
 * was withdrawn, 404 otherwise, which is also the answer for drafts and embargoed articles. A chain of redirects is
 * followed here, so that a reader makes one hop; one that runs in a circle is 404. At most two statements.
 */
export async function findArticleAddress(db: Transaction, path: string): Promise<FoundAddress> {
  const [, section = "", slug = "", ...rest] = path.split("/");
  const isArticle = section !== "" && slug !== "" && rest.length === 0;
  const room = addresses.section(section);
  const { hops, standing, notice } = await lookUp(db, [path, ...(isArticle ? [room] : [])], { section, slug });
  const own = hops?.find((hop) => hop.from === path);
  if (own !== undefined) return answerOf(own, path);
  if (!isArticle) return { status: 404 };
  if (standing === "withdrawn") return withdrawn(notice);
  const renamed = hops?.find((hop) => hop.from === room);
  return renamed === undefined ? { status: 404 } : underRenamedSection(db, renamed, slug, path);
}

/** "/old-name/some-slug" after the section was renamed: the article keeps its slug, or has left a redirect there. */
async function underRenamedSection(db: Transaction, renamed: Hop, slug: string, path: string): Promise<FoundAddress> {
  const section = renamed.toPath?.slice(1) ?? "";
  if (renamed.circular || section === "" || section.includes("/")) return { status: 404 };
  const location = addresses.article(section, slug);
  const { hops, standing, notice } = await lookUp(db, [location], { section, slug });
  const moved = hops?.[0];
  if (standing === "listed") return { status: 301, location };
  if (moved !== undefined) return answerOf(moved, path);
  return standing === "withdrawn" ? withdrawn(notice) : { status: 404 };
}

function withdrawn(notice: RetractionNotice | null): FoundAddress {
  if (notice === null) return { status: 410 };
  // PostgreSQL writes times into JSON with an offset; a view has them in UTC.
  return { status: 410, notice: { ...notice, at: new Date(notice.at).toISOString() } };
}

function answerOf({ circular, article, toPath }: Hop, from: string): FoundAddress {
  if (circular || article?.standing === "unseen") return { status: 404 };
  if (article?.standing === "withdrawn") return withdrawn(article.notice);
  const location = article === null ? toPath : addresses.article(article.section, article.slug);
  return location === null || location === from ? { status: 404 } : { status: 301, location };
}

/** Follows the redirects from some paths, at most ten each, and looks at the article that stands at an address. */
async function lookUp(
  db: Transaction,
  paths: readonly string[],
  { section, slug }: { section: string; slug: string },
): Promise<LookedUp> {
  const [found] = await db.$queryRaw<LookedUp[]>`
    WITH RECURSIVE standing AS NOT MATERIALIZED (
      SELECT a.id, s.slug AS section, a.slug,
             CASE WHEN a.listed_at IS NOT NULL THEN 'listed' WHEN a.first_published_at IS NOT NULL THEN 'withdrawn'
                  ELSE 'unseen' END AS standing,
             CASE WHEN a.state = 'retracted' AND a.retraction_notice <> ''
                  THEN json_build_object('text', a.retraction_notice, 'at', a.withdrawn_at) END AS notice
        FROM article a JOIN section s ON s.id = a.section_id
    ), hop AS (
      SELECT from_path AS start, article_id, to_path, ARRAY[from_path] AS passed
        FROM redirect WHERE from_path = ANY (${[...paths]}::text[])
      UNION ALL
      SELECT hop.start, next.article_id, next.to_path, hop.passed || next.from_path
        FROM hop JOIN redirect next ON next.from_path = hop.to_path
       WHERE next.from_path <> ALL (hop.passed) AND cardinality(hop.passed) < 10
    ), last_hop AS (
      SELECT DISTINCT ON (start) start, article_id, to_path, coalesce(to_path = ANY (passed), false) AS circular
        FROM hop ORDER BY start, cardinality(passed) DESC
    )
    SELECT (SELECT standing FROM standing WHERE section = ${section} AND slug = ${slug}) AS standing,
           (SELECT notice FROM standing WHERE section = ${section} AND slug = ${slug}) AS notice,
           (SELECT json_agg(json_build_object(
                     'from', start, 'toPath', to_path, 'circular', circular,
                     'article', (SELECT json_build_object('section', section, 'slug', slug, 'standing', standing, 'notice', notice)
                                   FROM standing WHERE id = article_id)))
              FROM last_hop) AS hops`;
  return found ?? { hops: null, standing: null, notice: null };
}
