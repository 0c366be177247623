import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import type { Clockface } from "@/lib/dates";
import { searchWords } from "@/lib/search-words";
import { articles } from "@/prisma/demo/articles";
import { demoId } from "@/prisma/demo/demo-id";
import { formerAddresses, placements, retracted } from "@/prisma/demo/desk";
import { contributors, sections } from "@/prisma/demo/newspaper";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { type DemoArticleRows, demoArticleRows } from "@/server/demonstration/demo-article-rows";
import { countSearchWords } from "@/server/search/count-search-words";
import type { Transaction } from "@/server/transaction";

/** Writes the articles with everything that belongs to them, and what the desk has done. Returns their number. */
export async function writeDemoArticles(
  tx: Transaction,
  { now, actor, ...clock }: Clockface & { now: Date; actor: Actor },
): Promise<number> {
  const site = {
    ...clock,
    now,
    topSectionOf: new Map(sections.map((section) => [section.slug, section.parent ?? section.slug])),
    contributorNames: new Map(contributors.map((contributor) => [contributor.slug, contributor.name])),
  };
  const rows = articles.map((article) => demoArticleRows(article, site));
  const takenBack = demoArticleRows(retracted.article, site, { retractedAfterHours: retracted.afterHours });
  await writeRows(tx, [...rows, takenBack]);
  await writeRetraction(tx, takenBack, actor);

  const uses = new Map<string, number>();
  for (const { article } of rows) {
    for (const [word, count] of searchWords(article)) uses.set(word, (uses.get(word) ?? 0) + count);
  }
  await countSearchWords(tx, uses);
  await tx.redirect.createMany({
    data: formerAddresses.map(({ article, section, slug }) => ({
      fromPath: addresses.article(section, slug),
      articleId: demoId("article", article),
      createdAt: now,
    })),
  });
  await tx.frontPlacement.createMany({
    data: placements.map(({ slot, article, kicker = "" }) => ({
      id: demoId("placement", slot),
      slot,
      kicker,
      articleId: demoId("article", article),
      createdAt: now,
    })),
  });
  return rows.length;
}

async function writeRows(tx: Transaction, rows: readonly DemoArticleRows[]): Promise<void> {
  await tx.article.createMany({ data: rows.map((row) => row.article) });
  await tx.revision.createMany({ data: rows.map((row) => row.revision) });
  const ids = rows.map((row) => row.article.id);
  await tx.$executeRaw`
    UPDATE article SET live_revision_id = revision.id, working_revision_id = revision.id
    FROM revision WHERE revision.article_id = article.id AND article.id = ANY(${ids}::uuid[])`;
  await tx.articleTopic.createMany({ data: rows.flatMap((row) => row.topics) });
  await tx.byline.createMany({ data: rows.flatMap((row) => row.bylines) });
  await tx.correction.createMany({ data: rows.flatMap((row) => row.corrections) });
  await tx.comment.createMany({ data: rows.flatMap((row) => row.comments) });
  await tx.viewCount.createMany({ data: rows.map((row) => row.viewCount) });
  await tx.viewHour.createMany({ data: rows.flatMap((row) => row.viewHours) });
}

async function writeRetraction(tx: Transaction, { article }: DemoArticleRows, actor: Actor): Promise<void> {
  await writeAuditEntry(tx, {
    actor,
    at: article.updatedAt,
    action: "retract-article",
    subject: "article",
    subjectId: article.id,
    details: { reason: retracted.reason },
  });
}
