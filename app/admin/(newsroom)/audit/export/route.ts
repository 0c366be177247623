import { type AuditLine, auditQuestion } from "@/lib/audit-view";
import { csvRow } from "@/lib/csv-row";
import { exportAudit } from "@/server/audit/search-audit";
import { currentSession } from "../../../current-staff";

const columns = ["id", "at", "actor", "action", "subject", "subjectId", "details"] as const;

const formats = {
  csv: {
    type: "text/csv; charset=utf-8",
    head: csvRow(columns),
    write: (line: AuditLine) => csvRow(columns.map((name) => cell(line[name]))),
  },
  jsonl: {
    type: "application/jsonl; charset=utf-8",
    head: "",
    write: (line: AuditLine) => `${JSON.stringify(line)}\n`,
  },
};

function cell(value: AuditLine[keyof AuditLine]): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The audit trail as a file, written while it is read: `format` is "csv" or "jsonl", the rest is the question. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (session === null) return new Response("Sign in first.\n", { status: 401 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const name = asked.format === "jsonl" ? "jsonl" : "csv";
  const lines = await exportAudit(auditQuestion(asked), session.actor);
  if (lines === null) return new Response("Your role does not allow this.\n", { status: 403 });
  const { type, head, write } = formats[name];
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => void (head !== "" && stream.enqueue(encoder.encode(head))),
    pull: async (stream) => {
      const { done, value } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(write(value)));
    },
    cancel: () => void lines.return(undefined),
  });
  return new Response(body, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="audit.${name}"` },
  });
}
