import type { Metadata } from "next";
import { cache } from "react";
import { ArchivePage, archiveName } from "@/components/list/archive-page";
import { addresses } from "@/lib/addresses";
import { pageMarks } from "@/lib/page-marks";
import { getArchivePage } from "@/server/archive/get-archive-page";
import { db } from "@/server/db";
import { currentSite } from "../current-site";
import { listPlace, placeAddress, type SearchParams } from "../list-place";
import { MissingAddress, MissingFrame, missingMetadata, noSuchCursorMetadata } from "../missing-address";

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
  const [{ year, month, day }, place] = await Promise.all([params, listPlace(searchParams)]);
  const date = year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join("-");
  return {
    date,
    place,
    path: addresses.archive(date ?? undefined),
    found: await read(date, place.after, place.before),
  };
}

/** One page at four addresses: all years, a year, a month, a day. */
export async function archiveMetadata(props: ArchiveProps): Promise<Metadata> {
  const [site, { date, place, path, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return noSuchCursorMetadata();
  if (found === null) return missingMetadata(path);
  // A date on which nothing appeared is a page to a person and none to a crawler, of which there is no end.
  const isEmpty = found.archive.level !== "all" && found.archive.articles === 0;
  return {
    title: date === null ? "Archive" : archiveName(date, site),
    description: `Everything that ${site.name} has published, by the day on which it appeared.`,
    alternates: { canonical: placeAddress(path, place) },
    ...(isEmpty && { robots: { index: false } }),
    other: pageMarks({ status: isEmpty ? 404 : 200, tags: found.tags }),
  };
}

export async function ArchiveRoute(props: ArchiveProps) {
  const [site, { path, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  if (found === null) return <MissingAddress path={path} />;
  return <ArchivePage site={site} archive={found.archive} now={new Date()} />;
}
