import type { Metadata } from "next";
import { cache } from "react";
import { CorrectionsPage } from "@/components/list/corrections-page";
import { StructuredData } from "@/components/site/structured-data";
import { addresses } from "@/lib/addresses";
import { cardItems, listThings } from "@/lib/structured/collection-page";
import { listCorrections } from "@/server/corrections/list-corrections";
import { db } from "@/server/db";
import { currentSite } from "../current-site";
import { listPlace, placeAddress, type SearchParams } from "../list-place";
import { MissingFrame, noSuchCursorMetadata } from "../missing-address";
import { type PageHead, pageMetadata } from "../page-metadata";

type Props = { searchParams: SearchParams };

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache((after: string | undefined, before: string | undefined) =>
  listCorrections(db, { place: { after, before } }),
);

async function load({ searchParams }: Props) {
  const place = await listPlace(searchParams);
  const found = await read(place.after, place.before);
  if (found === "no-such-cursor") return found;
  const path = addresses.corrections();
  const head: PageHead = {
    title: "Corrections",
    description: "What we got wrong, and what is right.",
    url: placeAddress(path, place),
    tags: found.tags,
    list: { view: found.list, path },
  };
  return { list: found.list, head };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [site, found] = await Promise.all([currentSite(), load(props)]);
  return found === "no-such-cursor" ? noSuchCursorMetadata() : pageMetadata(found.head, site);
}

export default async function Corrections(props: Props) {
  const [site, found] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  const { list, head } = found;
  // An article that was corrected twice stands on the page twice, and is one thing.
  const articles = new Map(list.corrections.map(({ article }) => [article.id, article]));
  return (
    <>
      <StructuredData things={listThings(head, cardItems([...articles.values()]), { site })} />
      <CorrectionsPage site={site} list={list} now={new Date()} />
    </>
  );
}
