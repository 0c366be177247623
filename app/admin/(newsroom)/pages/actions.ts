"use server";

import { z } from "zod";
import { documentSchema } from "@/blocks/document";
import { jsonField, optionalField } from "@/lib/form-fields";
import { removePage } from "@/server/pages/remove-page";
import { savePage } from "@/server/pages/save-page";
import { staffAction } from "../../staff-action";

const body = jsonField("The text was lost on the way: send it once more.").pipe(documentSchema);

export const savePageAction = staffAction(
  z.object({
    slug: z.string().trim(),
    updatedAt: optionalField(z.coerce.date()),
    title: z.string(),
    description: z.string(),
    body,
  }),
  async ({ input: { updatedAt, ...page }, actor, now }) => {
    const saved = await savePage({ page, expectedUpdatedAt: updatedAt, actor, now });
    return saved.ok && updatedAt === null ? { ...saved, goTo: `/admin/pages/${page.slug}` } : saved;
  },
);

export const removePageAction = staffAction(
  z.object({ slug: z.string(), updatedAt: z.coerce.date() }),
  async ({ input: { slug, updatedAt }, actor, now }) => {
    const removed = await removePage({ slug, expectedUpdatedAt: updatedAt, actor, now });
    return removed.ok ? { ...removed, goTo: "/admin/pages" } : removed;
  },
);
