import { createHash } from "node:crypto";
import { mediaFolder } from "@/lib/media-variants";
import type { Tint } from "@/lib/tint";
import type { CardView } from "@/lib/views/card-view";
import type { PictureView } from "@/lib/views/picture-view";
import type { SiteView } from "@/lib/views/site-view";

/** The pictures that are made of an article for others to show, in pixels: one for links, three for search engines. */
export const shareShapes = {
  share: { width: 1200, height: 630 },
  wide: { width: 1600, height: 900 },
  standard: { width: 1600, height: 1200 },
  square: { width: 1200, height: 1200 },
} as const;

export type ShareShape = keyof typeof shareShapes;

/** Everything that stands on a drawn picture; two plates that are equal look the same. */
export type Plate = { name: string; kicker: string; headline: string; tint: Tint; opinion: boolean };

/** What a share picture is made of: drawn on a plate, or cut from the lead picture. */
export type ShareSource = { kind: "plate"; plate: Plate } | { kind: "picture"; picture: PictureView };

/** Part of every key: a new design makes new pictures at new addresses. */
const design = 1;

const siteSubject = "site";

export function articleShareSource(article: CardView, site: Pick<SiteView, "name">): ShareSource {
  const { picture, section, headline, kind } = article;
  if (picture !== null) return { kind: "picture", picture };
  const plate = { name: site.name, kicker: section.name, headline, tint: section.tint, opinion: kind === "opinion" };
  return { kind: "plate", plate };
}

/** For pages that are no article: the paper's name and what it says of itself. */
export function siteShareSource({ name, strapline }: Pick<SiteView, "name" | "strapline">): ShareSource {
  return { kind: "plate", plate: { name, kicker: "", headline: strapline, tint: "brick", opinion: false } };
}

/** Names what a picture shows, so that an address never shows anything else: 16 hexadecimal digits. */
export function shareKey(source: ShareSource): string {
  const shown = source.kind === "plate" ? source.plate : mediaFolder(source.picture);
  return createHash("sha256")
    .update(JSON.stringify([design, shown]))
    .digest("hex")
    .slice(0, 16);
}

const filePattern = /^([0-9a-f]{16})-(share|wide|standard|square)\.jpg$/;

export function shareFile(source: ShareSource, shape: ShareShape): string {
  return `${shareKey(source)}-${shape}.jpg`;
}

/** The key and the shape that a file's name asks for; null for any other name. */
export function readShareFile(file: string): { key: string; shape: ShareShape } | null {
  const [, key, shape] = filePattern.exec(file) ?? [];
  return key === undefined ? null : { key, shape: shape as ShareShape };
}

export function sharePath(subject: string, source: ShareSource, shape: ShareShape): string {
  return `/share/${subject}/${shareFile(source, shape)}`;
}

/** A picture as markup names it: an absolute address, its size in pixels, and words for those who cannot see it. */
export type SharePicture = { url: string; width: number; height: number; alt: string };

/** The picture of a link to an article, 1200 × 630. */
export function articleSharePicture(article: CardView, site: SiteView): SharePicture {
  const source = articleShareSource(article, site);
  const alt = article.picture?.altText || `${site.name}: ${article.headline}`;
  return { url: site.origin + sharePath(article.id, source, "share"), ...shareShapes.share, alt };
}

/** The picture of a link to any other page, 1200 × 630. */
export function siteSharePicture(site: SiteView): SharePicture {
  const url = site.origin + sharePath(siteSubject, siteShareSource(site), "share");
  return { url, ...shareShapes.share, alt: site.name };
}

/** Absolute addresses of an article's picture at 1:1, 4:3 and 16:9, the largest that there are. */
export function articlePictures(article: CardView, site: SiteView): string[] {
  const source = articleShareSource(article, site);
  return (["square", "standard", "wide"] as const).map((shape) => {
    const own = source.kind === "picture" ? source.picture.files[shape].at(-1)?.url : undefined;
    return site.origin + (own ?? sharePath(article.id, source, shape));
  });
}

export function isSiteSubject(subject: string): boolean {
  return subject === siteSubject;
}
