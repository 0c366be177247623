import type { SiteSettings } from "@/lib/site-settings";

/** What is set for the whole site, as whoever changes it reads it. */
export type KeptSettings = {
  settings: SiteSettings;
  breakingSince: Date | null;
  /** What holds where a setting says nothing. */
  environment: { name: string; timeZone: string; language: string };
  updatedAt: Date;
};
