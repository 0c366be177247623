import type { Actor } from "@/lib/actor";
import { storedChecklist } from "@/lib/checklist";
import { storedCrawlerChoices } from "@/lib/crawlers";
import { may } from "@/lib/permissions";
import type { SiteSettings } from "@/lib/site-settings";
import { env } from "@/server/env";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** What is set for the whole site, as whoever changes it reads it. */
export type KeptSettings = {
  settings: SiteSettings;
  breakingSince: Date | null;
  /** What holds where a setting says nothing. */
  environment: { name: string; timeZone: string; language: string };
  updatedAt: Date;
};

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
