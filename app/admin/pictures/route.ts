import path from "node:path";
import { z } from "zod";
import { pictureRefusals } from "@/lib/picture-refusals";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { listLibrary } from "@/server/media/list-library";
import { listPictures } from "@/server/media/list-pictures";
import { savePicture } from "@/server/media/save-picture";
import { currentSession } from "../current-staff";
import { staffAnswer, staffRoute } from "../staff-route";

const line = (most: number) => z.string().trim().max(most);

const schema = z.object({
  file: z.instanceof(File, { error: "Choose a file." }),
  altText: line(1_000),
  caption: line(2_000),
  credit: line(300),
  focalX: z.coerce.number(),
  focalY: z.coerce.number(),
});

/** Brings a picture into the library, and answers with it as the editor shows it. */
export const POST = staffRoute(schema, async ({ actor, input, now }) => {
  const { file, altText, caption, credit, focalX, focalY } = input;
  const saved = await savePicture({
    bytes: Buffer.from(await file.arrayBuffer()),
    altText,
    caption,
    credit,
    focal: { x: focalX, y: focalY },
    mediaDirectory: path.join(/* turbopackIgnore: true */ env().dataDirectory, "media"),
    actor,
    now,
  });
  if (!saved.ok) return { ...saved, problems: [pictureRefusals[saved.refusal]] };
  const pictures = await listPictures(db, [saved.mediaId]);
  return { ok: true as const, picture: pictures[saved.mediaId] ?? null };
});

/** A page of the library: `q` are words about the picture, `after` the place after which it begins. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (session === null) return staffAnswer({ ok: false, refusal: "signed-out" });
  const { searchParams } = new URL(request.url);
  const words = (searchParams.get("q") ?? "").slice(0, 200);
  const page = await listLibrary(db, { words, after: searchParams.get("after"), actor: session.actor });
  return staffAnswer({ ok: true, ...page });
}
