import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { StateTide } from "@/components/admin/ui/state-tide";
import { ArticleEditor } from "@/components/editor/article-editor";
import { LaterDocument } from "@/components/editor/room/later-document";
import { may } from "@/lib/permissions";
import { getArticleForEditing } from "@/server/articles/get-article-for-editing";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { currentSession, requireStaff } from "../../../current-staff";
import "../../../../styles/editor.css";

export const metadata: Metadata = { title: "Writing" };

export default async function ArticleRoom({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireStaff();
  const session = await currentSession();
  if (!z.uuid().safeParse(id).success) notFound();
  const [opened, site] = await Promise.all([getArticleForEditing(db, { articleId: id, actor }), getSite(db)]);
  if (!opened.ok && opened.refusal === "not-found") notFound();
  if (!opened.ok) return <LaterDocument />;
  const { article, state, isAhead, url, mayWrite, pictures, cards } = opened;
  return (
    <ArticleEditor
      key={article.id}
      article={article}
      staff={{ id: actor.id, email: session?.email ?? "" }}
      mayWrite={mayWrite}
      timeZone={site.timeZone}
      pictures={pictures}
      cards={cards}
      doors={{
        text: `/admin/articles/${id}/text`,
        pictures: "/admin/pictures",
        cards: "/admin/cards",
        signIn: "/admin/sign-in-again",
      }}
      mayAddPictures={may(actor, "keep-pictures")}
      top={
        <>
          <StateTide state={state} {...(isAhead && { also: "with unpublished changes" })} />
          {url !== null && <a href={url}>See it on the site</a>}
        </>
      }
    />
  );
}
