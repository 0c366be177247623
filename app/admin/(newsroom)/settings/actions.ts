"use server";

import { z } from "zod";
import { checklistSchema, chosenChecks } from "@/lib/checklist";
import { crawlerChoicesSchema, trainingCrawlers } from "@/lib/crawlers";
import { readEndTime } from "@/lib/end-time";
import { checkboxField, optionalField } from "@/lib/form-fields";
import { db } from "@/server/db";
import { saveSettings } from "@/server/settings/save-settings";
import { siteClock } from "@/server/settings/site-clock";
import { staffAction } from "../../staff-action";

const named = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, z.string().optional()])) as Record<string, z.ZodOptional<z.ZodString>>;

const basis = { updatedAt: z.coerce.date() };
const text = z.string().trim();

export const savePaper = staffAction(
  z.object({
    ...basis,
    name: optionalField(text),
    strapline: text,
    timeZone: optionalField(text),
    language: optionalField(text),
    lettersEmail: text,
  }),
  ({ input: { updatedAt, ...settings }, actor, now }) =>
    saveSettings({ settings, expectedUpdatedAt: updatedAt, actor, now }),
);

/** The end is written in the site's time zone. */
export const saveBreaking = staffAction(
  z.object({ ...basis, breakingText: text, breakingPath: text, breakingUntil: text }),
  async ({ input: { updatedAt, breakingUntil, ...settings }, actor, now }) => {
    const end = readEndTime(breakingUntil, (await siteClock(db)).timeZone);
    if (!end.ok) return end;
    const changed = { ...settings, breakingUntil: end.at };
    return saveSettings({ settings: changed, expectedUpdatedAt: updatedAt, actor, now });
  },
);

export const saveRules = staffAction(
  z.object({
    ...basis,
    commentPolicy: z.enum(["off", "closed"]),
    feedText: z.enum(["full", "summary"]),
    authorsPublish: checkboxField,
    ...named(chosenChecks.map((name) => `check-${name}`)),
  }),
  async ({ input, actor, now }) => {
    const { updatedAt, commentPolicy, feedText, authorsPublish } = input;
    const checklist = checklistSchema.safeParse(chosen(input, "check-", chosenChecks));
    if (!checklist.success)
      return { ok: false, refusal: "invalid", problems: ["Choose a level for each check."] } as const;
    const settings = { commentPolicy, feedText, authorsPublish, checklist: checklist.data };
    return saveSettings({ settings, expectedUpdatedAt: updatedAt, actor, now });
  },
);

const crawlerNames = trainingCrawlers.map(({ name }) => name);

export const saveCrawlers = staffAction(
  z.object({ ...basis, ...named(crawlerNames.map((name) => `crawler-${name}`)) }),
  async ({ input, actor, now }) => {
    const crawlers = crawlerChoicesSchema.safeParse(chosen(input, "crawler-", crawlerNames));
    if (!crawlers.success) return { ok: false, refusal: "invalid", problems: ["Choose for each crawler."] } as const;
    return saveSettings({ settings: { crawlers: crawlers.data }, expectedUpdatedAt: input.updatedAt, actor, now });
  },
);

/** What was chosen among fields that begin alike; an empty one leaves it to what stands above. */
function chosen(input: object, start: string, names: readonly string[]): Record<string, unknown> {
  const fields = new Map(Object.entries(input));
  return Object.fromEntries(
    names
      .map((name) => [name, fields.get(`${start}${name}`)] as const)
      .filter(([, value]) => value != null && value !== ""),
  );
}
