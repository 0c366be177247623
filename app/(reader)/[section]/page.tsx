import type { Metadata } from "next";
import { cache } from "react";
import { SectionPage } from "@/components/list/section-page";
import { StructuredData } from "@/components/site/structured-data";
import { WrittenPage } from "@/components/site/written-page";
import { addresses } from "@/lib/addresses";
import { sectionCrumbs } from "@/lib/structured/breadcrumbs";
import { cardItems, listThings } from "@/lib/structured/collection-page";
import { writtenPageThings } from "@/lib/structured/written-page";
import { db } from "@/server/db";
import { getPage } from "@/server/pages/get-page";
import { getSectionPage } from "@/server/sections/get-section-page";
import { currentSite } from "../current-site";
import { listPlace, placeAddress, type SearchParams } from "../list-place";
import { MissingAddress, MissingFrame, missingMetadata, noSuchCursorMetadata } from "../missing-address";
import { type PageHead, pageMetadata } from "../page-metadata";

type Props = { params: Promise<{ section: string }>; searchParams: SearchParams };

/**
 * An address of one part is a section, or a page in which the newsroom speaks of itself. Keyed by plain values, because
 * metadata and page are given different objects.
 */
const read = cache(async (slug: string, after: string | undefined, before: string | undefined) => {
  const place = { after, before };
  const found = await getSectionPage(db, { slug, place });
  if (found === "no-such-cursor") return { kind: found } as const;
  if (found !== null) {
    const { section, list, tags } = found;
    const path = addresses.section(slug);
    const words = { title: section.name, description: section.description };
    const head: PageHead = {
      ...words,
      url: placeAddress(path, place),
      tags,
      feeds: { kind: "section", slug },
      list: { view: list, path },
    };
    return { kind: "section", section, list, head } as const;
  }
  const written = await getPage(db, { slug, site: await currentSite() });
  if (written === null) return { kind: "missing", path: `/${slug}` } as const;
  const { page, tags } = written;
  const head: PageHead = { title: page.title, description: page.description, url: page.url, tags };
  return { kind: "page", page, head } as const;
});

async function load({ params, searchParams }: Props) {
  const [{ section }, { after, before }] = await Promise.all([params, listPlace(searchParams)]);
  return read(section, after, before);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [site, found] = await Promise.all([currentSite(), load(props)]);
  switch (found.kind) {
    case "no-such-cursor":
      return noSuchCursorMetadata();
    case "missing":
      return missingMetadata(found.path);
    case "page":
    case "section":
      return pageMetadata(found.head, site);
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
      return (
        <>
          <StructuredData things={writtenPageThings(found.page, site)} />
          <WrittenPage site={site} page={found.page} now={new Date()} />
        </>
      );
    case "section": {
      const { section, list, head } = found;
      const above = sectionCrumbs(site, section).slice(0, -1);
      return (
        <>
          <StructuredData things={listThings(head, cardItems(list.cards), { site, above })} />
          <SectionPage site={site} section={section} list={list} now={new Date()} />
        </>
      );
    }
  }
}
