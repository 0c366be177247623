import type { Metadata } from "next";
import { cache } from "react";
import { SectionPage } from "@/components/list/section-page";
import { WrittenPage } from "@/components/site/written-page";
import { addresses } from "@/lib/addresses";
import { pageMarks } from "@/lib/page-marks";
import { db } from "@/server/db";
import { getPage } from "@/server/pages/get-page";
import { getSectionPage } from "@/server/sections/get-section-page";
import { currentSite } from "../current-site";
import { listPlace, placeAddress, type SearchParams } from "../list-place";
import { MissingAddress, MissingFrame, missingMetadata, noSuchCursorMetadata } from "../missing-address";

type Props = { params: Promise<{ section: string }>; searchParams: SearchParams };

/**
 * An address of one part is a section, or a page in which the newsroom speaks of itself. Keyed by plain values, because
 * metadata and page are given different objects.
 */
const read = cache(async (slug: string, after: string | undefined, before: string | undefined) => {
  const place = { after, before };
  const found = await getSectionPage(db, { slug, place });
  if (found === "no-such-cursor") return { kind: found } as const;
  if (found !== null) return { kind: "section", place, ...found } as const;
  const written = await getPage(db, { slug });
  return written === null ? ({ kind: "missing", path: `/${slug}` } as const) : ({ kind: "page", ...written } as const);
});

async function load({ params, searchParams }: Props) {
  const [{ section }, { after, before }] = await Promise.all([params, listPlace(searchParams)]);
  return read(section, after, before);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  switch (found.kind) {
    case "no-such-cursor":
      return noSuchCursorMetadata();
    case "missing":
      return missingMetadata(found.path);
    case "page":
      return {
        title: found.page.title,
        description: found.page.description,
        alternates: { canonical: found.page.url },
        other: pageMarks({ tags: found.tags }),
      };
    case "section":
      return {
        title: found.section.name,
        description: found.section.description,
        alternates: { canonical: placeAddress(addresses.section(found.section.slug), found.place) },
        other: pageMarks({ tags: found.tags }),
      };
  }
}

export default async function SectionOrPage(props: Props) {
  const [site, found] = await Promise.all([currentSite(), load(props)]);
  switch (found.kind) {
    case "no-such-cursor":
      return <MissingFrame />;
    case "missing":
      return <MissingAddress path={found.path} />;
    case "page":
      return <WrittenPage site={site} page={found.page} now={new Date()} />;
    case "section":
      return <SectionPage site={site} section={found.section} list={found.list} now={new Date()} />;
  }
}
