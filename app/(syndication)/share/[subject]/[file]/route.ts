import path from "node:path";
import { z } from "zod";
import { tags } from "@/lib/cache-tags";
import {
  articleShareSource,
  isSiteSubject,
  readShareFile,
  type ShareShape,
  type ShareSource,
  shareKey,
  sharePath,
  shareShapes,
  siteShareSource,
} from "@/lib/share-pictures";
import { getCard } from "@/server/articles/get-card";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { keepSharePicture } from "@/server/media/keep-share-picture";
import { cutSharePicture, encodeSharePicture } from "@/server/media/share-picture-bytes";
import { getSite } from "@/server/site/get-site";
import { nothingHere } from "../../../answer";
import { drawPlate } from "../../draw-plate";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ subject: string; file: string }> };

/**
 * The pictures that stand for an article, or for the paper, where others link to it. Only what can be read now has one;
 * an address from before a headline changed leads to the picture of today.
 */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { subject, file } = await params;
  const asked = readShareFile(file);
  const found = asked === null ? null : await sourceOf(subject);
  if (asked === null || found === null) return nothingHere({ tags: awaitedBy(subject) });
  const { source, tags: standsOn } = found;
  const { shape } = asked;
  if (asked.key !== shareKey(source)) {
    return new Response(null, { status: 307, headers: { Location: sharePath(subject, source, shape) } });
  }
  const kept = { directory: path.join(/* turbopackIgnore: true */ env().dataDirectory, "share"), subject, file };
  const picture = await keepSharePicture(kept, () => make(source, shape));
  return new Response(new Uint8Array(picture), {
    headers: { "Content-Type": "image/jpeg", "Cache-Tags": standsOn.join(" ") },
  });
}

/** What brings a picture to an address that has none. */
function awaitedBy(subject: string): string[] {
  if (isSiteSubject(subject)) return [tags.site];
  return z.uuid().safeParse(subject).success ? [tags.article(subject), tags.card(subject)] : [];
}

async function sourceOf(subject: string): Promise<{ source: ShareSource; tags: string[] } | null> {
  if (isSiteSubject(subject)) return { source: siteShareSource(await getSite(db)), tags: [tags.site] };
  const card = await getCard(db, { id: subject });
  if (card === null) return null;
  return {
    source: articleShareSource(card, await getSite(db)),
    tags: [tags.site, tags.card(card.id), tags.article(card.id)],
  };
}

async function make(source: ShareSource, shape: ShareShape): Promise<Buffer> {
  const size = shareShapes[shape];
  const widest = source.kind === "picture" ? source.picture.files.wide.at(-1) : undefined;
  if (source.kind === "plate") return encodeSharePicture(await drawPlate(source.plate, size));
  if (widest === undefined) throw new Error(`The picture ${source.picture.id} has no files.`);
  const mediaDirectory = path.join(/* turbopackIgnore: true */ env().dataDirectory, "media");
  return cutSharePicture(
    { picture: source.picture, file: { crop: "wide", width: widest.width }, mediaDirectory },
    size,
  );
}
