import { z } from "zod";
import { checklistSchema } from "@/lib/checklist";
import { crawlerChoicesSchema } from "@/lib/crawlers";
import { isSafeHref } from "@/lib/href";

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const languageSchema = z.string().refine(isLanguage, "Use a language tag, such as en or pt-BR.");

/** What a newsroom sets for its whole site. A null leaves it to the environment. */
export const siteSettingsSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).nullable(),
  strapline: z.string().trim().max(200),
  timeZone: z.string().refine(isTimeZone, "Use the name of a time zone, such as Europe/Paris.").nullable(),
  language: languageSchema.nullable(),
  commentPolicy: z.enum(["off", "closed"]),
  lettersEmail: z.union([z.literal(""), z.email("Use an e-mail address, such as letters@news.example.")]),
  /** Plain text above every page; "" when nothing is breaking. */
  breakingText: z.string().trim().max(300),
  breakingPath: z
    .string()
    .max(2_048)
    .refine(
      (path) => path === "" || (path.startsWith("/") && isSafeHref(path)),
      "Use an address of this site, such as /world.",
    ),
  breakingUntil: z.date().nullable(),
  feedText: z.enum(["full", "summary"]),
  crawlers: crawlerChoicesSchema,
  /** Whether authors publish their own articles, or hand them to an editor. */
  authorsPublish: z.boolean(),
  /** What is checked before publishing, wherever a section does not say otherwise. */
  checklist: checklistSchema,
});

export type SiteSettings = z.output<typeof siteSettingsSchema>;
