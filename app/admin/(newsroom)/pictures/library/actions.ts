"use server";

import path from "node:path";
import { z } from "zod";
import { keptFields } from "@/lib/kept-fields";
import { pictureRefusals } from "@/lib/picture-refusals";
import { env } from "@/server/env";
import { removePicture } from "@/server/media/remove-picture";
import { savePicture } from "@/server/media/save-picture";
import { savePictureDetails } from "@/server/media/save-picture-details";
import { staffAction } from "../../../staff-action";

const mediaDirectory = () => path.join(/* turbopackIgnore: true */ env().dataDirectory, "media");
const line = z.string().trim();
const words = { altText: line.max(1_000), caption: line.max(2_000), credit: line.max(300), rights: line.max(2_000) };

export const uploadPicture = staffAction(
  z.object({ ...words, file: z.instanceof(File, { error: "Choose a picture." }) }),
  async ({ input: { file, ...said }, actor, now }) => {
    const bytes = Buffer.from(await file.arrayBuffer());
    const saved = await savePicture({ bytes, ...said, mediaDirectory: mediaDirectory(), actor, now });
    if (!saved.ok) return { ...saved, problems: [pictureRefusals[saved.refusal]] };
    return { ok: true as const, goTo: `/admin/pictures/library/${saved.mediaId}` };
  },
);

export const savePictureAction = staffAction(
  z.object({ ...keptFields, ...words, focalX: z.coerce.number(), focalY: z.coerce.number() }),
  ({ input: { id, updatedAt, ...details }, actor, now }) =>
    savePictureDetails({ existing: { id, updatedAt }, details, mediaDirectory: mediaDirectory(), actor, now }),
);

export const removePictureAction = staffAction(z.object({ id: z.uuid() }), async ({ input, actor, now }) => {
  const removed = await removePicture({ mediaId: input.id, mediaDirectory: mediaDirectory(), actor, now });
  return removed.ok ? { ...removed, goTo: "/admin/pictures/library" } : removed;
});
