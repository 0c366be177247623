import type { Metadata } from "next";
import { cache } from "react";
import { z } from "zod";
import { db } from "@/server/db";
import { getArticlePreview } from "@/server/previews/get-article-preview";
import { currentSession } from "../../../../admin/current-staff";
import { PreviewPage, previewMetadata } from "../../../preview-page";

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ revision?: string | string[] }> };

const askedSchema = z.object({
  articleId: z.uuid(),
  revision: z
    .union([z.enum(["working", "live"]), z.coerce.number().int().min(1).max(2_147_483_647)])
    .default("working"),
});

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache(async (articleId: string, revision: string | undefined) => {
  const [session, asked] = [await currentSession(), askedSchema.safeParse({ articleId, revision })];
  if (session === null || !asked.success) return null;
  const preview = await getArticlePreview(db, { ...asked.data, actor: session.actor, now: new Date() });
  return preview === null ? null : { preview };
});

async function found({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { revision } = await searchParams;
  return read(articleId, Array.isArray(revision) ? revision[0] : revision);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return previewMetadata(await found(props));
}

export default async function ArticlePreview(props: Props) {
  return (
    <PreviewPage
      found={await found(props)}
      missing="There is no such article or revision, it is not open to you, or you are signed out. Sign in to the newsroom, then load this page again."
    />
  );
}
