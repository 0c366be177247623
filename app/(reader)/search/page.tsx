import type { Metadata } from "next";
import { cache } from "react";
import { SearchPage } from "@/components/list/search-page";
import { addresses } from "@/lib/addresses";
import { pageMarks } from "@/lib/page-marks";
import type { SearchOrder } from "@/lib/views/search-view";
import { db } from "@/server/db";
import { searchArticles } from "@/server/search/search-articles";
import { currentSite } from "../current-site";
import { firstOf, listPlace, type SearchParams } from "../list-place";
import { MissingFrame, noSuchCursorMetadata } from "../missing-address";

type Props = { searchParams: SearchParams };

type Word = string | undefined;

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache(
  async (q: string, section: Word, from: Word, to: Word, order: SearchOrder, after: Word, before: Word) => {
    const clockface = await currentSite();
    return searchArticles(db, { q, section, from, to, order, place: { after, before }, clockface });
  },
);

async function load(searchParams: SearchParams) {
  const [asked, { after, before }] = await Promise.all([searchParams, listPlace(searchParams)]);
  const {
    q = "",
    section,
    from,
    to,
    order,
  } = Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, firstOf(value)]));
  return read(q, section, from, to, order === "newest" ? "newest" : "relevance", after, before);
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const found = await load(searchParams);
  if (found === "no-such-cursor") return noSuchCursorMetadata();
  const { q } = found.search;
  return {
    title: q === "" ? "Search" : `Search: ${q}`,
    // Lists of matches are no pages of their own to a search engine; what they link to is.
    robots: { index: false, follow: true },
    alternates: { canonical: addresses.search() },
    other: pageMarks({ tags: found.tags }),
  };
}

export default async function Search({ searchParams }: Props) {
  const [site, found] = await Promise.all([currentSite(), load(searchParams)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  return <SearchPage site={site} search={found.search} now={new Date()} />;
}
