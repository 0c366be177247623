import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { mediaFolder } from "@/lib/media-variants";
import { pictureRefusals } from "@/lib/picture-refusals";
import { demoId } from "@/prisma/demo/demo-id";
import { cutOnce } from "@/server/demonstration/cut-once";
import { decodePicture } from "@/server/media/decode-picture";
import { removeMediaFiles } from "@/server/media/remove-media-files";
import { writeMediaFiles } from "@/server/media/write-media-files";

const share = z.number().min(0).max(1);
const pictureListSchema = z.array(
  z.object({
    name: z.string(),
    file: z.string().regex(/^[a-z0-9-]+\.webp$/),
    altText: z.string().min(1),
    focalX: share,
    focalY: share,
  }),
);

const credit = "Engraving: The Pilot Plate Room";
const rights = "Made for the demonstration of this product; free to use with it.";

// Next to nothing runs beside the first start; two at a time keep two cores busy without holding many pictures.
const atOnce = 2;

export type LoadedPicture = Awaited<ReturnType<typeof loadPicture>>;

/** Cuts the demonstration's pictures into the media directory and returns the rows for them, one for each. */
export async function loadDemoPictures({
  mediaDirectory,
  now,
  report,
}: {
  mediaDirectory: string;
  now: Date;
  report: (line: string) => void;
}): Promise<LoadedPicture[]> {
  const directory = path.join(process.cwd(), "prisma/demo/pictures");
  const list = pictureListSchema.parse(JSON.parse(await readFile(path.join(directory, "pictures.json"), "utf8")));
  const rows: LoadedPicture[] = [];
  const waiting = list.values();
  const work = async () => {
    for (const picture of waiting) {
      rows.push(await loadPicture(picture, { directory, mediaDirectory, now }));
      report(`Pictures: ${rows.length} of ${list.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return rows;
}

async function loadPicture(
  picture: z.output<typeof pictureListSchema>[number],
  { directory, mediaDirectory, now }: { directory: string; mediaDirectory: string; now: Date },
) {
  const bytes = await readFile(path.join(directory, picture.file));
  const decoded = await decodePicture(bytes);
  if (!decoded.ok)
    throw new Error(`The demonstration picture ${picture.file} was refused. ${pictureRefusals[decoded.refusal]}`);
  const { width, height } = decoded.picture;
  const mediaId = demoId("media", picture.name);
  const { focalX, focalY, altText } = picture;
  // A start that was cut off may have left the files of a picture without its row.
  await removeMediaFiles(mediaDirectory, mediaId);
  await cutOnce(path.join(mediaDirectory, mediaFolder({ id: mediaId, cut: 0 })), () =>
    writeMediaFiles(decoded.picture, { mediaId, focal: { x: focalX, y: focalY }, mediaDirectory }),
  );
  const checksum = createHash("sha256").update(bytes).digest("hex");
  return {
    id: mediaId,
    width,
    height,
    checksum,
    altText,
    credit,
    rights,
    focalX,
    focalY,
    createdAt: now,
    updatedAt: now,
  };
}
