import type { Metadata } from "next";
import { cache } from "react";
import { ArchivePage, archiveName } from "@/components/list/archive-page";
import { StructuredData } from "@/components/site/structured-data";
import { addresses } from "@/lib/addresses";
import { archiveThings } from "@/lib/structured/archive";
import { getArchivePage } from "@/server/archive/get-archive-page";
import { db } from "@/server/db";
import { currentSite } from "../current-site";
import { listPlace, placeAddress, type SearchParams } from "../list-place";
import { MissingAddress, MissingFrame, missingMetadata, noSuchCursorMetadata } from "../missing-address";
import { type PageHead, pageMetadata } from "../page-metadata";

/** The parts of an archive address; year, month and day have four, two and two digits. */
export type ArchiveProps = {
  params: Promise<{ year?: string; month?: string; day?: string }>;
  searchParams: SearchParams;
};

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache(async (date: string | null, after: string | undefined, before: string | undefined) => {
  const { timeZone } = await currentSite();
  return getArchivePage(db, { date, timeZone, place: { after, before } });
});

async function load({ params, searchParams }: ArchiveProps) {
  const [site, { year, month, day }, place] = await Promise.all([currentSite(), params, listPlace(searchParams)]);
  const date = year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join("-");
  const path = addresses.archive(date ?? undefined);
  const found = await read(date, place.after, place.before);
  if (found === null || found === "no-such-cursor") return { path, found };
  const { archive, tags } = found;
  // A date on which nothing appeared is a page to a person and none to a crawler, of which there is no end.
  const isEmpty = archive.level !== "all" && archive.articles === 0;
  const head: PageHead = {
    title: date === null ? "Archive" : archiveName(date, site),
    description: `Everything that ${site.name} has published, by the day on which it appeared.`,
    url: placeAddress(path, place),
    tags,
    ...(isEmpty && { status: 404 }),
    ...(archive.level === "day" && { list: { view: archive.list, path } }),
  };
  return { path, found: { archive, head } };
}

/** One page at four addresses: all years, a year, a month, a day. */
export async function archiveMetadata(props: ArchiveProps): Promise<Metadata> {
  const [site, { path, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return noSuchCursorMetadata();
  if (found === null) return missingMetadata(path);
  return pageMetadata(found.head, site);
}

export async function ArchiveRoute(props: ArchiveProps) {
  const [site, { path, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  if (found === null) return <MissingAddress path={path} />;
  const { archive, head } = found;
  return (
    <>
      <StructuredData things={archiveThings(head, archive, site)} />
      <ArchivePage site={site} archive={archive} now={new Date()} />
    </>
  );
}
