"use server";

import path from "node:path";
import { z } from "zod";
import type { StaffActor } from "@/lib/actor";
import { checkboxField, listField, optionalField } from "@/lib/form-fields";
import { existingRow, keptFields, maybeKeptFields } from "@/lib/kept-fields";
import { pictureRefusals } from "@/lib/picture-refusals";
import { joinContributor } from "@/server/contributors/join-contributor";
import { removeContributor } from "@/server/contributors/remove-contributor";
import { saveContributor } from "@/server/contributors/save-contributor";
import { env } from "@/server/env";
import { savePicture } from "@/server/media/save-picture";
import { staffAction } from "../../staff-action";

const share = z.coerce.number().min(0).max(1);

export const saveContributorAction = staffAction(
  z.object({
    ...maybeKeptFields,
    name: z.string(),
    slug: z.string(),
    role: z.string(),
    biography: z.string(),
    linkLabel: listField(z.string().trim()),
    linkUrl: listField(z.string().trim()),
    position: optionalField(z.coerce.number().int("The place on the masthead is a whole number.").min(0)),
    portraitId: optionalField(z.uuid()),
    portraitGoes: checkboxField,
    portrait: z.instanceof(File).optional(),
    focalX: share.default(0.5),
    focalY: share.default(0.5),
  }),
  async ({ input, actor, now }) => {
    const { id, updatedAt, linkLabel, linkUrl, portrait, portraitGoes, focalX, focalY, ...facts } = input;
    const brought = await bringPortrait(portrait, { name: facts.name, focal: { x: focalX, y: focalY }, actor, now });
    if (!brought.ok) return brought;
    const portraitId = brought.mediaId ?? (portraitGoes ? null : facts.portraitId);
    const links = linkUrl
      .map((url, place) => ({ url, label: linkLabel[place] || url.replace(/^(https?:\/\/(www\.)?|mailto:)/, "") }))
      .filter(({ url }) => url !== "");
    const contributor = { ...facts, portraitId, links };
    const saved = await saveContributor({ existing: existingRow({ id, updatedAt }), contributor, actor, now });
    return saved.ok && id === null ? { ...saved, goTo: `/admin/contributors/${saved.contributorId}` } : saved;
  },
);

async function bringPortrait(
  file: File | undefined,
  { name, focal, actor, now }: { name: string; focal: { x: number; y: number }; actor: StaffActor; now: Date },
) {
  if (file === undefined || file.size === 0) return { ok: true as const, mediaId: null };
  const saved = await savePicture({
    bytes: Buffer.from(await file.arrayBuffer()),
    altText: name.trim(),
    focal,
    mediaDirectory: path.join(/* turbopackIgnore: true */ env().dataDirectory, "media"),
    // The form's key is for the contributor; the same file with the same words is the same picture anyway.
    actor: { ...actor, requestKey: null },
    now,
  });
  return saved.ok ? saved : { ...saved, problems: [pictureRefusals[saved.refusal]] };
}

export const joinContributorAction = staffAction(
  z.object({ contributorId: z.uuid(), expectedStaffId: optionalField(z.uuid()), staffId: optionalField(z.uuid()) }),
  ({ input, actor, now }) => joinContributor({ ...input, actor, now }),
);

export const removeContributorAction = staffAction(z.object(keptFields), async ({ input: existing, actor, now }) => {
  const removed = await removeContributor({ existing, actor, now });
  return removed.ok ? { ...removed, goTo: "/admin/contributors" } : removed;
});
