import { randomUUID } from "node:crypto";
import pg from "pg";
import { type ArticleDocument, documentOf } from "@/blocks/document";
import { textOf } from "@/blocks/text";
import type { ListView } from "@/lib/views/list-view";
import { db } from "@/server/db";
import type { Prisma } from "@/server/generated/prisma/client";

type State = "draft" | "inReview" | "scheduled" | "published" | "unpublished" | "retracted";

export type TestArticle = {
  sectionId: string;
  topSectionId?: string;
  /** When it was first published; null for one that never was. */
  at: Date | null;
  state?: State;
  headline?: string;
  bodyText?: string;
  body?: ArticleDocument;
  topicIds?: string[];
  contributorIds?: string[];
  change?: Partial<Prisma.ArticleUncheckedCreateInput>;
};

/** An article straight into the tables, for tests that need many in all states. Returns its id. */
export async function insertArticle(article: TestArticle): Promise<string> {
  const { sectionId, topSectionId = sectionId, at, state = at === null ? "draft" : "published" } = article;
  const { headline = "A headline", bodyText = "Some words of the body." } = article;
  const [id, revisionId] = [randomUUID(), randomUUID()];
  const listedAt = state === "published" ? at : null;
  const body = article.body ?? documentOf([{ type: "paragraph", id: "para-1", text: textOf(bodyText) }]);
  await db.article.create({
    data: { id, sectionId, topSectionId, slug: `a-${id}`, state, headline, bodyText, firstPublishedAt: at, listedAt },
  });
  await db.revision.create({
    data: { id: revisionId, articleId: id, number: 1, headline, body: body as Prisma.InputJsonObject },
  });
  await db.article.update({
    where: { id },
    data: { liveRevisionId: at === null ? null : revisionId, workingRevisionId: revisionId, ...article.change },
  });
  const { topicIds = [], contributorIds = [] } = article;
  await db.articleTopic.createMany({
    data: topicIds.map((topicId, position) => ({ articleId: id, topicId, position, listedAt })),
  });
  await db.byline.createMany({
    data: contributorIds.map((contributorId, position) => ({ articleId: id, contributorId, position, listedAt })),
  });
  return id;
}

/** Takes an article from readers, with every row that repeats its listedAt. */
export async function hideArticle(id: string): Promise<void> {
  const [where, data] = [{ articleId: id }, { listedAt: null }];
  await db.article.update({ where: { id }, data: { state: "unpublished", listedAt: null, withdrawnAt: new Date() } });
  await Promise.all([
    db.articleTopic.updateMany({ where, data }),
    db.byline.updateMany({ where, data }),
    db.correction.updateMany({ where, data }),
  ]);
}

export async function insertSection(
  slug: string,
  change: { parentId?: string; position?: number } = {},
): Promise<string> {
  return (await db.section.create({ data: { slug, name: slug, ...change }, select: { id: true } })).id;
}

/** The statements that some work sends to the database, transaction control included. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [statement] = given;
    sent.push(typeof statement === "string" ? statement : String((statement as { text?: string }).text));
    return Reflect.apply(query, this, given) as unknown;
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

type Page = Pick<ListView, "olderCursor" | "newerCursor"> & { ids: string[] };
type Place = { after?: string; before?: string };

/** The pages of a list from the first on; `between` happens after each. */
export async function walkOlder(
  read: (place: Place) => Promise<Page>,
  between: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page[]> {
  const pages = [await read({})];
  for (let last = pages[0]; last?.olderCursor; last = pages.at(-1)) {
    await between(last);
    pages.push(await read({ after: last.olderCursor }));
  }
  return pages;
}
