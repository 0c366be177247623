"use server";

import { z } from "zod";
import { articleKinds } from "@/lib/article-kind";
import { checkboxField, jsonField, listField, optionalField } from "@/lib/form-fields";
import { languageSchema } from "@/lib/site-settings";
import { approveChangeNote } from "@/server/articles/approve-change-note";
import { assignArticle } from "@/server/articles/assign-article";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { correctArticle } from "@/server/articles/correct-article";
import { duplicateArticle } from "@/server/articles/duplicate-article";
import { publishArticle } from "@/server/articles/publish-article";
import { putBackArticle } from "@/server/articles/put-back-article";
import { removeChangeNote } from "@/server/articles/remove-change-note";
import { requestReview } from "@/server/articles/request-review";
import { restoreArticleFromTrash } from "@/server/articles/restore-article-from-trash";
import { restoreRevision } from "@/server/articles/restore-revision";
import { retractArticle } from "@/server/articles/retract-article";
import { returnArticle } from "@/server/articles/return-article";
import { saveArticleDetails } from "@/server/articles/save-article-details";
import { scheduleArticle } from "@/server/articles/schedule-article";
import { takeBackReview } from "@/server/articles/take-back-review";
import { trashArticle } from "@/server/articles/trash-article";
import { unpublishArticle } from "@/server/articles/unpublish-article";
import { unscheduleArticle } from "@/server/articles/unschedule-article";
import { makePreviewLink } from "@/server/previews/make-preview-link";
import { revokePreviewLink } from "@/server/previews/revoke-preview-link";
import { staffAction } from "../../../staff-action";

const articleId = z.uuid();
const expectedRevision = z.coerce.number().int().min(1);
const words = z.string().max(10_000).default("");
const article = z.object({ articleId });
const noteOfChange = z.object({ articleId, noteId: z.uuid() });

/** What publishing now and publishing at a time have in common. */
const publication = {
  articleId,
  expectedRevision,
  substantive: checkboxField,
  changeNote: words,
  overrideReason: words,
};

/** With a kind of correction, its note goes before readers together with the changes. */
export const publish = staffAction(
  z.object({
    ...publication,
    liftsEmbargo: checkboxField,
    correctionKind: optionalField(z.enum(["clarification", "correction"])),
    correctionText: words,
  }),
  ({ input: { correctionKind, correctionText, ...input }, actor, now }) => {
    const correction = correctionKind && { kind: correctionKind, text: correctionText };
    return publishArticle({ ...input, correction, actor, now });
  },
);

export const schedule = staffAction(
  z.object({ ...publication, wallTime: z.string(), choice: optionalField(z.enum(["earlier", "later"])) }),
  ({ input, actor, now }) => scheduleArticle({ ...input, actor, now }),
);

export const unschedule = staffAction(article, ({ input, actor, now }) => unscheduleArticle({ ...input, actor, now }));

export const review = staffAction(z.object({ articleId, expectedRevision }), ({ input, actor, now }) =>
  requestReview({ ...input, actor, now }),
);

export const takeBack = staffAction(article, ({ input, actor, now }) => takeBackReview({ ...input, actor, now }));

export const giveBack = staffAction(z.object({ articleId, note: words }), ({ input, actor, now }) =>
  returnArticle({ ...input, actor, now }),
);

export const correct = staffAction(
  z.object({ articleId, kind: z.enum(["clarification", "correction", "retraction"]), text: words }),
  ({ input, actor, now }) => correctArticle({ ...input, actor, now }),
);

export const unpublish = staffAction(z.object({ articleId, reason: words }), ({ input, actor, now }) =>
  unpublishArticle({ ...input, actor, now }),
);

export const putBack = staffAction(article, ({ input, actor, now }) => putBackArticle({ ...input, actor, now }));

export const retract = staffAction(z.object({ articleId, reason: words, notice: words }), ({ input, actor, now }) =>
  retractArticle({ ...input, actor, now }),
);

export const move = staffAction(
  z.object({
    articleId,
    slug: z.string().optional(),
    sectionId: z.uuid().optional(),
    seen: jsonField("Load the page again.")
      .pipe(z.strictObject({ slug: z.string(), sectionId: z.uuid() }))
      .optional(),
  }),
  ({ input: { articleId, slug, sectionId, seen }, actor, now }) =>
    changeArticleAddress({
      articleId,
      seen,
      ...(slug !== undefined && { slug }),
      ...(sectionId !== undefined && { sectionId }),
      actor,
      now,
    }),
);

/** Everything that belongs to the article and to no revision, whole; the embargo as an instant in ISO 8601. */
const facts = {
  kind: z.enum(articleKinds),
  language: languageSchema,
  commentPolicy: optionalField(z.enum(["off", "closed"])),
  embargoedUntil: optionalField(z.iso.datetime({ offset: true }).transform((text) => new Date(text))),
  topicIds: listField(z.uuid()),
  contributorIds: listField(z.uuid()),
};

/** `seen` are the same facts as they stood when one of them was changed, as JSON. */
export const saveDetails = staffAction(
  z.object({ articleId, ...facts, seen: jsonField("Load the page again.").pipe(z.strictObject(facts)) }),
  ({ input: { articleId, seen, ...details }, actor, now }) =>
    saveArticleDetails({ articleId, seen, details, actor, now }),
);

export const trash = staffAction(article, ({ input, actor, now }) => trashArticle({ ...input, actor, now }));

export const restore = staffAction(article, ({ input, actor, now }) =>
  restoreArticleFromTrash({ ...input, actor, now }),
);

export const restoreFormer = staffAction(
  z.object({
    articleId,
    number: z.coerce.number().int().min(1),
    blockId: optionalField(z.string().max(40)),
    expectedRevision,
  }),
  ({ input, actor, now }) => restoreRevision({ ...input, actor, now }),
);

export const assign = staffAction(
  z.object({ articleId, ownerId: optionalField(z.uuid()), seenOwnerId: optionalField(z.uuid()).optional() }),
  ({ input: { articleId, ownerId, seenOwnerId }, actor, now }) =>
    assignArticle({ articleId, ownerId, ...(seenOwnerId !== undefined && { seenOwnerId }), actor, now }),
);

export const duplicate = staffAction(article, async ({ input, actor, now }) => {
  const made = await duplicateArticle({ ...input, actor, now });
  return made.ok ? { ...made, goTo: `/admin/articles/${made.articleId}` } : made;
});

export const approveNote = staffAction(noteOfChange.extend({ text: optionalField(words) }), ({ input, actor, now }) =>
  approveChangeNote({ ...input, actor, now }),
);

export const removeNote = staffAction(noteOfChange, ({ input, actor, now }) =>
  removeChangeNote({ ...input, actor, now }),
);

export const makeLink = staffAction(
  z.object({
    articleId,
    revision: optionalField(z.coerce.number().int().min(1)),
    days: z.coerce.number().int(),
  }),
  async ({ input, actor, now }) => {
    const made = await makePreviewLink({ ...input, actor, now });
    if (!made.ok) return made;
    // Of the token only a hash is kept, in the answers to forms too.
    return { ok: true as const, linkId: made.linkId, endsAt: made.endsAt, shownOnce: { token: made.token } };
  },
);

export const revokeLink = staffAction(z.object({ articleId, linkId: z.uuid() }), ({ input, actor, now }) =>
  revokePreviewLink({ ...input, actor, now }),
);
