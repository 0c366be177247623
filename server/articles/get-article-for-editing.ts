import { documentSchema } from "@/blocks/document";
import type { StaffActor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { mayWithArticle } from "@/lib/article-rights";
import type { ArticleStateView } from "@/lib/article-state";
import type { ArticleForEditing } from "@/lib/editor/article-for-editing";
import type { CardOption } from "@/lib/editor/card-option";
import type { PictureView } from "@/lib/views/picture-view";
import { cardOption, cardOptionSelect } from "@/server/articles/card-option";
import { namedInBody } from "@/server/articles/named-in-body";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { listPictures } from "@/server/media/list-pictures";

type OpenedArticle = {
  article: ArticleForEditing;
  state: ArticleStateView;
  /** Whether what is being written differs from what readers see. */
  isAhead: boolean;
  /** Where readers find it; null while they do not. */
  url: string | null;
  mayWrite: boolean;
  /** It can be read in the trash; to be written it is taken out. */
  isTrashed: boolean;
  pictures: Record<string, PictureView>;
  cards: Record<string, CardOption>;
};

export type GetArticleForEditing =
  | ({ ok: true } & OpenedArticle)
  /** "not-found" also for an article that the actor may not read: who may not open it shall not learn that it is there. */
  | { ok: false; refusal: "not-found" | "later-document" };

const revisionSelect = {
  number: true,
  headline: true,
  standfirst: true,
  trailText: true,
  kicker: true,
  slugline: true,
  dateline: true,
  leadMediaId: true,
  leadCaption: true,
  body: true,
  createdAt: true,
  staff: { select: { id: true, name: true } },
} as const;

/**
 * The working revision of an article with everything that it names, to be written further. Three statements.
 *
 * Refuses with "later-document" a body in which a later release has written something into a block that this one knows:
 * saving it here would lose that.
 */
export async function getArticleForEditing(
  db: PrismaClient,
  { articleId, actor }: { articleId: string; actor: StaffActor },
): Promise<GetArticleForEditing> {
  const row = await db.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      state: true,
      language: true,
      slug: true,
      ownerId: true,
      sectionId: true,
      topSectionId: true,
      firstPublishedAt: true,
      scheduledFor: true,
      listedAt: true,
      trashedAt: true,
      liveRevisionId: true,
      workingRevisionId: true,
      section: { select: { slug: true } },
      workingRevision: { select: revisionSelect },
    },
  });
  if (!row?.workingRevision || !mayWithArticle(actor, "read", row)) return { ok: false, refusal: "not-found" };
  const { number: revision, body, createdAt, staff, ...fields } = row.workingRevision;
  const parsed = documentSchema.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: "later-document" };
  const { mediaIds, articleIds } = namedInBody(parsed.data);
  const [pictures, cards] = await Promise.all([
    listPictures(db, [...mediaIds, ...(fields.leadMediaId === null ? [] : [fields.leadMediaId])]),
    db.article.findMany({ where: { id: { in: articleIds } }, select: cardOptionSelect }),
  ]);
  return {
    ok: true,
    article: {
      id: row.id,
      revision,
      text: { ...fields, body: parsed.data },
      language: row.language,
      savedAt: createdAt.toISOString(),
      savedBy: staff?.name ?? "",
      isOwn: staff !== null && staff.id === actor.id,
    },
    state: row.state,
    isAhead: row.liveRevisionId !== null && row.liveRevisionId !== row.workingRevisionId,
    url: row.listedAt === null ? null : addresses.article(row.section.slug, row.slug),
    mayWrite: mayWithArticle(actor, "write", row) && row.state !== "retracted" && row.trashedAt === null,
    isTrashed: row.trashedAt !== null,
    pictures,
    cards: Object.fromEntries(cards.map((card) => [card.id, cardOption(card)])),
  };
}
