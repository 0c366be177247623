"use server";

import { z } from "zod";
import { bulkChangeSchema } from "@/lib/bulk-change";
import { jsonField, listField, optionalField } from "@/lib/form-fields";
import { beginArticle } from "@/server/articles/begin-article";
import { bulkChangeArticles } from "@/server/articles/bulk-change-articles";
import { undoBulkChange } from "@/server/articles/undo-bulk-change";
import { staffAction } from "../../staff-action";

/** Leads to the editor, where one writes at once. */
export const begin = staffAction(z.object({ sectionId: optionalField(z.uuid()) }), async ({ input, actor, now }) => {
  const begun = await beginArticle({ ...input, actor, now });
  return begun.ok ? { ...begun, goTo: `/admin/articles/${begun.articleId}` } : begun;
});

const changeField = jsonField("Choose what is to be done.").pipe(bulkChangeSchema);

/** `change` is a BulkChange of lib/bulk-change.ts as JSON. */
export const bulkChange = staffAction(
  z.object({ articleIds: listField(z.uuid()), change: changeField }),
  ({ input, actor, now }) => bulkChangeArticles({ ...input, actor, now }),
);

export const undo = staffAction(z.object({ token: z.uuid() }), ({ input, actor, now }) =>
  undoBulkChange({ ...input, actor, now }),
);
