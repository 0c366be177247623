import { z } from "zod";
import { articleStages } from "@/lib/workflow";

/** An article as the palette finds it. */
export const foundArticleSchema = z.object({
  id: z.string(),
  headline: z.string(),
  slugline: z.string(),
  section: z.string(),
  stage: z.enum(articleStages),
});

export type FoundArticle = z.output<typeof foundArticleSchema>;
