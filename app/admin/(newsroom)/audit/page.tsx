import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditTrail } from "@/components/admin/audit-trail";
import { RoomHead } from "@/components/admin/ui/room-head";
import { auditQuery, auditQuestion } from "@/lib/audit-view";
import { listAuditChoices, searchAudit } from "@/server/audit/search-audit";
import { db } from "@/server/db";
import { siteClock } from "@/server/settings/site-clock";
import { requireStaff } from "../../current-staff";

export const metadata: Metadata = { title: "Audit" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Audit({ searchParams }: Props) {
  const actor = await requireStaff();
  const asked = await searchParams;
  const question = auditQuestion(asked);
  const cursor = typeof asked.after === "string" ? asked.after : null;
  const [page, choices, clock] = await Promise.all([
    searchAudit(question, { actor, cursor }),
    listAuditChoices(actor),
    siteClock(db),
  ]);
  if (page === null) notFound();
  return (
    <div className="room">
      <RoomHead title="Audit" about="Who did what, and when. Lines can be added and never changed.">
        <a className="button" href={`/admin/audit/export?${auditQuery(question, { format: "csv" })}`} download>
          Export as CSV
        </a>
        <a className="button" href={`/admin/audit/export?${auditQuery(question, { format: "jsonl" })}`} download>
          As JSON lines
        </a>
      </RoomHead>
      <AuditTrail page={page} question={question} choices={choices} clock={clock} isFirst={cursor === null} />
    </div>
  );
}
