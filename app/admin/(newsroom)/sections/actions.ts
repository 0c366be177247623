"use server";

import { z } from "zod";
import { checklistSchema, chosenChecks } from "@/lib/checklist";
import { jsonField, optionalField } from "@/lib/form-fields";
import { existingRow, keptFields, maybeKeptFields } from "@/lib/kept-fields";
import { moveSection, type SectionOrder, sectionMoves } from "@/lib/section-order";
import { tints } from "@/lib/tint";
import { orderSections } from "@/server/sections/order-sections";
import { removeSection } from "@/server/sections/remove-section";
import { saveSection } from "@/server/sections/save-section";
import { staffAction } from "../../staff-action";

const orderSchema = z.array(z.object({ id: z.uuid(), inner: z.array(z.uuid()) }));

const orderField = jsonField("The order was lost: load the page again.").pipe(orderSchema);

const stepField = z
  .string()
  .transform((text) => text.split(" "))
  .pipe(z.tuple([z.uuid(), z.enum(sectionMoves)]));

/** Either one step of a section, "id up", or the whole order as it was dropped. */
export const orderSectionsAction = staffAction(
  z.object({
    expected: orderField,
    order: optionalField(orderField),
    step: stepField.optional(),
  }),
  async ({ input: { expected, order, step }, actor, now }) => {
    const stepped: SectionOrder | null = step ? moveSection(expected, ...step) : order;
    if (stepped === null) return { ok: false, refusal: "not-an-order" } as const;
    return orderSections({ expected, order: stepped, actor, now });
  },
);

const checkFields = Object.fromEntries(
  chosenChecks.map((name) => [`check-${name}`, optionalField(z.string())]),
) as Record<`check-${string}`, ReturnType<typeof optionalField<z.ZodString>>>;

export const saveSectionAction = staffAction(
  z.object({
    ...maybeKeptFields,
    ...checkFields,
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    tint: z.enum(tints),
    commentPolicy: optionalField(z.enum(["off", "closed"])),
    position: z.coerce.number().int(),
    parentId: optionalField(z.uuid()),
  }),
  async ({ input, actor, now }) => {
    const { id, updatedAt, name, slug, description, tint, commentPolicy, position, parentId } = input;
    const checklist = checklistSchema.safeParse(chosenLevels(input));
    if (!checklist.success)
      return { ok: false, refusal: "invalid", problems: ["Choose a level for each check."] } as const;
    const section = { name, slug, description, tint, commentPolicy, position, parentId, checklist: checklist.data };
    const saved = await saveSection({ existing: existingRow({ id, updatedAt }), section, actor, now });
    return saved.ok && id === null ? { ...saved, goTo: "/admin/sections" } : saved;
  },
);

function chosenLevels(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const chosen = chosenChecks.map((name) => [name, input[`check-${name}`]] as const);
  return Object.fromEntries(chosen.filter(([, level]) => level != null));
}

export const removeSectionAction = staffAction(
  z.object({ ...keptFields, moveTo: optionalField(z.uuid()) }),
  async ({ input: { moveTo, ...existing }, actor, now }) => {
    const removed = await removeSection({ existing, moveTo, actor, now });
    return removed.ok ? { ...removed, goTo: "/admin/sections" } : removed;
  },
);
