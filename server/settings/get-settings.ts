import type { Actor } from "@/lib/actor";
import { storedChecklist } from "@/lib/checklist";
import { storedCrawlerChoices } from "@/lib/crawlers";
import { may } from "@/lib/permissions";
import type { KeptSettings } from "@/lib/views/kept-settings";
import { env } from "@/server/env";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** The newsroom's settings; null for those who may not keep them. */
export async function getSettings(db: PrismaClient, { actor }: { actor: Actor }): Promise<KeptSettings | null> {
  if (!may(actor, "keep-settings")) return null;
  const {
    id: _,
    crawlers,
    checklist,
    updatedAt,
    breakingSince,
    ...row
  } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
  });
  const { siteName, siteTimeZone, siteLanguage } = env();
  return {
    settings: { ...row, crawlers: storedCrawlerChoices(crawlers), checklist: storedChecklist(checklist) },
    breakingSince,
    environment: { name: siteName, timeZone: siteTimeZone, language: siteLanguage },
    updatedAt,
  };
}
