import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PreviewRoom } from "@/components/admin/preview/preview-room";
import { getWorkflow } from "@/server/articles/get-workflow";
import { db } from "@/server/db";
import { listRevisions } from "@/server/revisions/list-revisions";
import { getSite } from "@/server/site/get-site";
import { requireStaff } from "../../../../current-staff";
import "../../../../../styles/revisions.css";

export const metadata: Metadata = { title: "Preview" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const askedSchema = z.object({ revision: z.coerce.number().int().min(1).optional().catch(undefined) });

export default async function Preview({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireStaff();
  if (!z.uuid().safeParse(id).success) notFound();
  const { revision } = askedSchema.parse(await searchParams);
  const [site, workflow, list] = await Promise.all([
    getSite(db),
    getWorkflow(db, { articleId: id, actor }),
    listRevisions(db, { articleId: id, actor }),
  ]);
  if (workflow === null || list === null) notFound();
  return (
    <PreviewRoom
      workflow={workflow}
      lines={list.lines}
      revision={revision ?? null}
      clock={{ timeZone: site.timeZone, now: new Date().toISOString() }}
    />
  );
}
