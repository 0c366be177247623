import { z } from "zod";
import { blockIdSchema } from "../block-id";

/**
 * Something that lives on another site, shown as a card of our own. Nothing is asked of that site before the reader
 * chooses to; which sites can then be shown in place is in lib/embed-providers.ts, the rest open as a link.
 */
export const embedSchema = z.strictObject({
  type: z.literal("embed"),
  id: blockIdSchema,
  url: z.url({ protocol: /^https?$/ }).max(2048),
  title: z.string().min(1).max(300),
  description: z.string().max(1_000).optional(),
});

export type Embed = z.infer<typeof embedSchema>;
