import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RevisionsRoom } from "@/components/admin/revisions/revisions-room";
import { getWorkflow } from "@/server/articles/get-workflow";
import { db } from "@/server/db";
import { getComparison, proposedPair } from "@/server/revisions/get-comparison";
import { listRevisions } from "@/server/revisions/list-revisions";
import { getSite } from "@/server/site/get-site";
import { requireStaff } from "../../../../current-staff";
import { restoreFormer } from "../actions";
import "../../../../../styles/revisions.css";

export const metadata: Metadata = { title: "Revisions" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const number = z.coerce.number().int().min(1).optional().catch(undefined);
const askedSchema = z.object({ before: number, after: number, older: number });

export default async function Revisions({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireStaff();
  if (!z.uuid().safeParse(id).success) notFound();
  const asked = askedSchema.parse(await searchParams);
  const older = asked.older === undefined ? {} : { before: asked.older };
  const [site, workflow, list] = await Promise.all([
    getSite(db),
    getWorkflow(db, { articleId: id, actor }),
    listRevisions(db, { articleId: id, actor, ...older }),
  ]);
  if (workflow === null || list === null) notFound();
  const { before, after } = asked;
  const pair = before !== undefined && after !== undefined ? { before, after } : proposedPair(list);
  const comparison = pair === null ? null : await getComparison(db, { articleId: id, actor, numbers: pair });
  return (
    <RevisionsRoom
      workflow={workflow}
      list={list}
      comparison={comparison}
      clock={{ timeZone: site.timeZone, now: new Date().toISOString() }}
      language={site.language}
      restore={restoreFormer}
    />
  );
}
