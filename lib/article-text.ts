import { z } from "zod";
import { documentSchema } from "@/blocks/document";
import { isStorable, unstorableText } from "@/lib/storable-text";

const line = () => z.string().trim().refine(isStorable, unstorableText);

/** What one revision of an article holds. Lengths are in characters and far above what a page can show well. */
export const articleTextSchema = z.strictObject({
  /** Empty while nobody has written one; the checklist keeps it from readers until then. */
  headline: line().max(500, "A headline has at most 500 characters."),
  standfirst: line().max(2_000).default(""),
  trailText: line().max(2_000).default(""),
  kicker: line().max(100).default(""),
  slugline: line().max(200).default(""),
  dateline: line().max(200).default(""),
  leadMediaId: z.uuid().nullable().default(null),
  leadCaption: line().max(2_000).default(""),
  body: documentSchema,
});

/** What is brought in from elsewhere comes with its headline. */
export const importedTextSchema = articleTextSchema.extend({
  headline: articleTextSchema.shape.headline.min(1, "An article needs a headline."),
});

/** As an editor, an importer or a script gives it. */
export type ArticleTextInput = z.input<typeof articleTextSchema>;
export type ArticleText = z.output<typeof articleTextSchema>;
