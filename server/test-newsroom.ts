import { randomUUID } from "node:crypto";
import { type ArticleDocument, documentOf } from "@/blocks/document";
import { textOf } from "@/blocks/text";
import type { Actor, StaffActor, StaffRole } from "@/lib/actor";
import type { ArticleFacts } from "@/lib/article-facts";
import type { ArticleTextInput } from "@/lib/article-text";
import { type ImportArticle, importArticle } from "@/server/articles/import-article";
import { type SaveArticleDetailsResult, saveArticleDetails } from "@/server/articles/save-article-details";
import { db } from "@/server/db";
import { saveSection } from "@/server/sections/save-section";

/** The time at which tests of the newsroom take place. */
export const noon = new Date("2026-03-10T12:00:00Z");

export function minutesAfter(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * 60_000);
}

/** A member of staff with a role, known to the database. */
export async function staffMember(role: StaffRole): Promise<StaffActor> {
  const { id, name } = await db.staff.create({
    data: { email: `${randomUUID()}@example.org`, name: `A ${role}`, role },
    select: { id: true, name: true },
  });
  return { kind: "staff", id, name, role, sectionIds: null, authorsPublish: false, requestKey: null };
}

export function bodyOf(...paragraphs: string[]): ArticleDocument {
  return documentOf(
    paragraphs.map((words, place) => ({ type: "paragraph", id: `para-${place}`, text: textOf(words) })),
  );
}

export function textWith(change: Partial<ArticleTextInput> = {}): ArticleTextInput {
  return { headline: "Harbour gates open", body: bodyOf("The gates opened at noon."), ...change };
}

export async function addSection(slug: string, parentId: string | null = null): Promise<string> {
  const section = { slug, name: slug, parentId };
  const saved = await saveSection({ existing: null, section, actor: { kind: "system", name: "import" }, now: noon });
  if (!saved.ok) throw new Error(`The section ${slug} was refused: ${saved.refusal}`);
  return saved.sectionId;
}

/** An article brought in by an import, published at noon unless told otherwise. Returns its id. */
export async function addArticle(sectionId: string, change: Partial<ImportArticle> = {}): Promise<string> {
  const added = await importArticle({
    text: textWith(),
    sectionId,
    publishedAt: noon,
    actor: { kind: "system", name: "import" },
    now: noon,
    ...change,
  });
  if (!added.ok) throw new Error(`The article was refused: ${added.refusal}`);
  return added.articleId;
}

/** Changes facts of an article as somebody does who sees them as they stand. */
export async function changeFacts(
  articleId: string,
  details: Partial<ArticleFacts>,
  { actor, now }: { actor: Actor; now: Date },
): Promise<SaveArticleDetailsResult> {
  const { topics, bylines, ...columns } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      kind: true,
      language: true,
      commentPolicy: true,
      embargoedUntil: true,
      topics: { select: { topicId: true }, orderBy: { position: "asc" } },
      bylines: { select: { contributorId: true }, orderBy: { position: "asc" } },
    },
  });
  const topicIds = topics.map(({ topicId }) => topicId);
  const contributorIds = bylines.map(({ contributorId }) => contributorId);
  return saveArticleDetails({ articleId, seen: { ...columns, topicIds, contributorIds }, details, actor, now });
}

/** All tags that have been expired since the last call. */
export async function takeExpiries(): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ tags: string[] }[]>`DELETE FROM expiry RETURNING tags`;
  return new Set(rows.flatMap((row) => row.tags));
}

/** Makes every line of the audit trail fail, which is the last thing that a verb writes: all before it must be undone. */
export async function withBrokenAudit(work: () => Promise<void>): Promise<void> {
  await db.$executeRaw`ALTER TABLE audit_entry ADD CONSTRAINT broken CHECK (false) NOT VALID`;
  try {
    await work();
  } finally {
    await db.$executeRaw`ALTER TABLE audit_entry DROP CONSTRAINT broken`;
  }
}

export async function auditActions(subjectId: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { action: true } });
  return rows.map((row) => row.action);
}

/** The vocabulary of the search with its counts. */
export async function vocabulary(): Promise<Record<string, number>> {
  const rows = await db.searchWord.findMany({ select: { word: true, uses: true } });
  return Object.fromEntries(rows.map((row) => [row.word, row.uses]));
}
