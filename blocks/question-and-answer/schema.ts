import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** One question with its answer; an interview is a run of them. */
export const questionAndAnswerSchema = z.strictObject({
  type: z.literal("questionAndAnswer"),
  id: blockIdSchema,
  question: textSchema.min(1),
  answer: z.array(textSchema).min(1).max(100),
});

export type QuestionAndAnswer = z.infer<typeof questionAndAnswerSchema>;
