import { z } from "zod";
import { documentSchema } from "@/blocks/document";

/** What one revision of an article holds. Lengths are in characters and far above what a page can show well. */
export const articleTextSchema = z.strictObject({
  headline: z.string().trim().min(1, "An article needs a headline.").max(500, "A headline has at most 500 characters."),
  standfirst: z.string().trim().max(2_000).default(""),
  trailText: z.string().trim().max(2_000).default(""),
  kicker: z.string().trim().max(100).default(""),
  slugline: z.string().trim().max(200).default(""),
  dateline: z.string().trim().max(200).default(""),
  leadMediaId: z.uuid().nullable().default(null),
  leadCaption: z.string().trim().max(2_000).default(""),
  body: documentSchema,
});

/** As an editor, an importer or a script gives it. */
export type ArticleTextInput = z.input<typeof articleTextSchema>;
export type ArticleText = z.output<typeof articleTextSchema>;
