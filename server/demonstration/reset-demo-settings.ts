import { z } from "zod";
import type { RemovedDemonstration } from "@/server/demonstration/remove-demonstration";
import type { Transaction } from "@/server/transaction";

const detailsSchema = z.object({ settings: z.record(z.string(), z.string()), pages: z.array(z.string()) });

/** What the audit trail says of the last loading: when it was, what it set and which pages it brought. */
export async function demoLoading(tx: Transaction) {
  const entry = await tx.auditEntry.findFirst({
    where: { subjectId: "demonstration", action: "load-demonstration" },
    orderBy: { id: "desc" },
    select: { at: true, details: true },
  });
  return entry === null ? null : { at: entry.at, ...detailsSchema.parse(entry.details) };
}

const unset = {
  name: null,
  strapline: "",
  lettersEmail: "",
  breakingText: "",
  breakingPath: "",
} as const;

const names: Record<keyof typeof unset, string> = {
  name: "the site's name",
  strapline: "the strapline",
  lettersEmail: "the address for letters",
  breakingText: "the breaking line",
  breakingPath: "where the breaking line leads",
};

/** Sets back each setting that still says what the demonstration made it say; one that was changed since stays. */
export async function resetDemoSettings(tx: Transaction, now: Date): Promise<RemovedDemonstration> {
  const loaded = await demoLoading(tx);
  await tx.$queryRaw`SELECT id FROM settings FOR UPDATE`;
  const settings = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
  const fields = (Object.keys(unset) as (keyof typeof unset)[]).filter((field) => settings[field] !== unset[field]);
  const untouched = fields.filter((field) => loaded?.settings[field] === settings[field]);
  if (untouched.length > 0) {
    const values = Object.fromEntries(untouched.map((field) => [field, unset[field]]));
    const breaking = untouched.includes("breakingText") ? { breakingSince: null, breakingUntil: null } : {};
    await tx.settings.update({
      where: { id: 1 },
      data: { ...values, ...breaking, updatedAt: now },
      select: { id: true },
    });
  }
  const changed = fields.filter((field) => loaded !== null && !untouched.includes(field));
  return {
    removed: [{ kind: "settings", count: untouched.length }],
    kept: changed.map((field) => ({ kind: "setting", name: names[field], why: "it was changed since" })),
  };
}
