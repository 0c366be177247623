import type { Actor } from "@/lib/actor";
import { expiredBySettings } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { type SiteSettings, siteSettingsSchema } from "@/lib/site-settings";
import { zodProblems } from "@/lib/zod-problems";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { inTransaction } from "@/server/transaction";

export type SaveSettings = {
  /** What is to change; the rest stays. */
  settings: { [Name in keyof SiteSettings]?: SiteSettings[Name] };
  /** When the settings were last changed, as the editor has read them. */
  expectedUpdatedAt: Date;
  actor: Actor;
  now: Date;
};

export type SaveSettingsResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "stale" | "breaking-without-end" | "already-ended" }
  | { ok: false; refusal: "invalid"; problems: string[] };

/**
 * Changes what is set for the whole site. A new breaking line counts from now.
 *
 * Refusals: "breaking-without-end" and "already-ended" for a breaking line, or an end of it, that is new and would stand
 * for ever or not at all; "stale" when somebody has saved since.
 */
export async function saveSettings(save: SaveSettings): Promise<SaveSettingsResult> {
  const { expectedUpdatedAt, actor, now } = save;
  if (!may(actor, "keep-settings")) return { ok: false, refusal: "forbidden" };
  const parsed = siteSettingsSchema.partial().safeParse(save.settings);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const settings = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));

  return inTransaction<SaveSettingsResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM settings FOR UPDATE`;
    const before = await tx.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: { updatedAt: true, breakingText: true, breakingUntil: true },
    });
    if (before.updatedAt.getTime() !== expectedUpdatedAt.getTime()) return { ok: false, refusal: "stale" };
    const endless = breakingRefusal({ ...before, ...settings }, before, now);
    if (endless !== null) return { ok: false, refusal: endless };
    const { breakingText } = parsed.data;
    const breaks = breakingText !== undefined && breakingText !== before.breakingText;
    const breakingSince = breaks ? { breakingSince: breakingText === "" ? null : now } : {};
    await tx.settings.update({
      where: { id: 1 },
      data: { ...settings, ...breakingSince, updatedAt: now },
      select: { id: true },
    });
    await writeExpiry(tx, expiredBySettings(), now);
    const details = { changed: Object.keys(settings) };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "save-settings",
      subject: "settings",
      subjectId: "1",
      details,
    });
    return { ok: true };
  });
}

type Breaking = { breakingText: string; breakingUntil: Date | null };

/** A line that was forgotten misleads readers: whoever sets one says when it is over. */
function breakingRefusal(
  after: Breaking,
  before: Breaking,
  now: Date,
): "breaking-without-end" | "already-ended" | null {
  const isSame =
    after.breakingText === before.breakingText && after.breakingUntil?.getTime() === before.breakingUntil?.getTime();
  if (after.breakingText === "" || isSame) return null;
  if (after.breakingUntil === null) return "breaking-without-end";
  return after.breakingUntil <= now ? "already-ended" : null;
}
