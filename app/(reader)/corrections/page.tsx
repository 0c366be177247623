import type { Metadata } from "next";
import { cache } from "react";
import { CorrectionsPage } from "@/components/list/corrections-page";
import { addresses } from "@/lib/addresses";
import { pageMarks } from "@/lib/page-marks";
import { listCorrections } from "@/server/corrections/list-corrections";
import { db } from "@/server/db";
import { currentSite } from "../current-site";
import { listPlace, placeAddress, type SearchParams } from "../list-place";
import { MissingFrame, noSuchCursorMetadata } from "../missing-address";

type Props = { searchParams: SearchParams };

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache((after: string | undefined, before: string | undefined) =>
  listCorrections(db, { place: { after, before } }),
);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const place = await listPlace(searchParams);
  const found = await read(place.after, place.before);
  if (found === "no-such-cursor") return noSuchCursorMetadata();
  return {
    title: "Corrections",
    description: "What we got wrong, and what is right.",
    alternates: { canonical: placeAddress(addresses.corrections(), place) },
    other: pageMarks({ tags: found.tags }),
  };
}

export default async function Corrections({ searchParams }: Props) {
  const place = await listPlace(searchParams);
  const [site, found] = await Promise.all([currentSite(), read(place.after, place.before)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  return <CorrectionsPage site={site} list={found.list} now={new Date()} />;
}
