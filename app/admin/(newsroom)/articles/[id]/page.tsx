import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FactsPanel } from "@/components/admin/facts/facts-panel";
import type { ArticleActions } from "@/components/admin/publish/article-actions";
import { PublishPanel } from "@/components/admin/publish/publish-panel";
import { TrashNotice } from "@/components/admin/publish/trash-notice";
import { StageTide } from "@/components/admin/ui/stage-tide";
import { ArticleEditor } from "@/components/editor/article-editor";
import { LaterDocument } from "@/components/editor/room/later-document";
import { may } from "@/lib/permissions";
import { getArticleForEditing } from "@/server/articles/get-article-for-editing";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { currentSession, requireStaff } from "../../../current-staff";
import * as articleActions from "./actions";
import { getArticlePanels } from "./article-panels";
import "../../../../styles/editor.css";

const actions: ArticleActions = {
  publish: articleActions.publish,
  schedule: articleActions.schedule,
  unschedule: articleActions.unschedule,
  review: articleActions.review,
  takeBack: articleActions.takeBack,
  giveBack: articleActions.giveBack,
  correct: articleActions.correct,
  unpublish: articleActions.unpublish,
  putBack: articleActions.putBack,
  retract: articleActions.retract,
  move: articleActions.move,
  saveDetails: articleActions.saveDetails,
  trash: articleActions.trash,
  restore: articleActions.restore,
  assign: articleActions.assign,
  duplicate: articleActions.duplicate,
  approveNote: articleActions.approveNote,
  removeNote: articleActions.removeNote,
  makeLink: articleActions.makeLink,
  revokeLink: articleActions.revokeLink,
};

export const metadata: Metadata = { title: "Writing" };

export default async function ArticleRoom({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireStaff();
  const session = await currentSession();
  if (!z.uuid().safeParse(id).success) notFound();
  const now = new Date();
  const [opened, site, panels] = await Promise.all([
    getArticleForEditing(db, { articleId: id, actor }),
    getSite(db),
    getArticlePanels({ articleId: id, actor, now }),
  ]);
  if (!opened.ok && opened.refusal === "not-found") notFound();
  if (!opened.ok) return <LaterDocument />;
  const { article, url, mayWrite, isTrashed, pictures, cards } = opened;
  const closed =
    isTrashed && panels !== null ? (
      <TrashNotice workflow={panels.publishing.workflow} restore={actions.restore} />
    ) : (
      <p className="said">You may read this, and not change it.</p>
    );
  return (
    <ArticleEditor
      // What was taken out of the trash is opened anew, to be written.
      key={`${article.id} ${isTrashed}`}
      article={article}
      staff={{ id: actor.id, email: session?.email ?? "" }}
      closed={mayWrite ? null : closed}
      timeZone={site.timeZone}
      pictures={pictures}
      cards={cards}
      doors={{
        text: `/admin/articles/${id}/text`,
        pictures: "/admin/pictures",
        cards: "/admin/cards",
        signIn: "/admin/session",
      }}
      {...(panels !== null && {
        publish: <PublishPanel {...panels.publishing} actions={actions} now={now.toISOString()} />,
        side: <FactsPanel {...panels.facts} actions={actions} now={now.toISOString()} />,
      })}
      mayAddPictures={may(actor, "keep-pictures")}
      top={
        <>
          <h1 className="skip">{article.text.headline || "An article without a headline"}</h1>
          {panels !== null && <StageTide stage={panels.publishing.workflow.stage} />}
          {url !== null && <a href={url}>See it on the site</a>}
        </>
      }
    />
  );
}
