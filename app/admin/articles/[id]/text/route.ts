import { z } from "zod";
import { articleTextSchema } from "@/lib/article-text";
import { getArticleForEditing } from "@/server/articles/get-article-for-editing";
import { saveArticle } from "@/server/articles/save-article";
import { db } from "@/server/db";
import { staffRoute } from "../../../staff-route";

const schema = z.object({
  articleId: z.uuid("There is no such article."),
  expectedRevision: z.number().int().min(1),
  text: articleTextSchema,
});

const save = (fromPath: { articleId: string }) =>
  staffRoute(
    schema,
    async ({ actor, input, now }) => {
      const saved = await saveArticle({ ...input, actor, now });
      if (saved.ok || saved.refusal !== "stale-revision") return saved;
      // Both texts side by side: theirs goes with the refusal.
      const opened = await getArticleForEditing(db, { articleId: input.articleId, actor });
      if (!opened.ok) return { ok: false as const, refusal: opened.refusal };
      const { revision, text, savedBy, isOwn, savedAt } = opened.article;
      return { ok: false as const, refusal: "stale-revision" as const, revision, text, savedBy, isOwn, savedAt };
    },
    fromPath,
    // Who writes is not to wait for two minutes when the server ended in the middle of a save.
    { isQuick: true },
  );

/** Saves the text of an article; the editor of every release asks this address. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return save({ articleId: id })(request);
}
