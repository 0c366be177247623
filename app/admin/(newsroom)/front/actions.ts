"use server";

import { z } from "zod";
import { readEndTime } from "@/lib/end-time";
import { jsonField } from "@/lib/form-fields";
import { placementSchema } from "@/lib/front-arrangement";
import { frontSlots, slotBeside } from "@/lib/front-slots";
import { db } from "@/server/db";
import { changeFrontDraft } from "@/server/fronts/change-front-draft";
import { discardFrontDraft } from "@/server/fronts/discard-front-draft";
import { publishFront } from "@/server/fronts/publish-front";
import { rollBackFront } from "@/server/fronts/roll-back-front";
import { siteClock } from "@/server/settings/site-clock";
import { staffAction } from "../../staff-action";

/** The arrangement as the editor has read it, as JSON. */
const expected = jsonField("The arrangement was lost: load the page again.").pipe(z.array(placementSchema));

const slot = z.enum(frontSlots);
const expectedNumber = z.coerce.number().int();

/** The end is written in the site's time zone. */
export const placeOnFront = staffAction(
  z.object({
    expected,
    slot,
    articleId: z.uuid("Choose an article."),
    headline: z.string().trim().max(300).default(""),
    kicker: z.string().trim().max(100).default(""),
    endsAt: z.string().trim().default(""),
  }),
  async ({ input: { expected: read, endsAt, ...placement }, actor, now }) => {
    const end = readEndTime(endsAt, (await siteClock(db)).timeZone);
    if (!end.ok) return end;
    const placed = { ...placement, endsAt: end.at?.toISOString() ?? null };
    const change = { kind: "place", placement: placed } as const;
    const changed = await changeFrontDraft({ change, expected: read, actor, now });
    return changed.ok ? { ...changed, goTo: "/admin/front" } : changed;
  },
);

export const stepOnFront = staffAction(
  z.object({ expected, slot, step: z.enum(["up", "down", "free"]) }),
  async ({ input: { expected: read, slot: from, step }, actor, now }) => {
    if (step === "free") return changeFrontDraft({ change: { kind: step, slot: from }, expected: read, actor, now });
    const beside = slotBeside(from, step === "up" ? -1 : 1);
    if (beside === null) return { ok: false, refusal: "not-found" } as const;
    return changeFrontDraft({ change: { kind: "swap", slot: from, with: beside }, expected: read, actor, now });
  },
);

export const publishFrontAction = staffAction(z.object({ expected, expectedNumber }), ({ input, actor, now }) =>
  publishFront({ ...input, actor, now }),
);

export const discardDraftAction = staffAction(z.object({ expected }), ({ input, actor, now }) =>
  discardFrontDraft({ ...input, actor, now }),
);

export const rollBackAction = staffAction(
  z.object({ number: z.coerce.number().int(), expectedNumber }),
  ({ input, actor, now }) => rollBackFront({ ...input, actor, now }),
);
