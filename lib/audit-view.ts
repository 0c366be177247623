import { z } from "zod";

/** A line of the audit trail. */
export type AuditLine = {
  /** Grows with every line; in words because it may be larger than a number holds. */
  id: string;
  at: Date;
  /** The name as it was then, or a part of the product: "system: import". */
  actor: string;
  /** The verb: "publish-article". */
  action: string;
  subject: string;
  subjectId: string;
  details: Record<string, unknown>;
};

export type AuditPage = { lines: AuditLine[]; olderCursor: string | null };

const day = z.iso.date();

/** What is looked for; an empty field looks for everything. Days are those of the site's time zone, both included. */
const auditQuestionSchema = z.object({
  staffId: z.uuid().optional(),
  action: z.string().max(100).optional(),
  subjectId: z.string().max(200).optional(),
  from: day.optional(),
  until: day.optional(),
});

export type AuditQuestion = z.output<typeof auditQuestionSchema>;

/** The question of an address: what cannot be understood is left out, so that a mistyped day shows the whole trail. */
export function auditQuestion(asked: Record<string, string | string[] | undefined>): AuditQuestion {
  const { shape } = auditQuestionSchema;
  const fields = Object.entries(shape).map(([name, schema]) => {
    const given = asked[name];
    const parsed = schema.safeParse(given === "" ? undefined : given);
    return [name, parsed.success ? parsed.data : undefined] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** The question as the query of an address. */
export function auditQuery(question: AuditQuestion, also: Record<string, string> = {}): string {
  const fields = Object.entries({ ...question, ...also });
  return new URLSearchParams(fields.flatMap(([name, value = ""]) => (value === "" ? [] : [[name, value]]))).toString();
}
