import type { Metadata } from "next";
import { cache } from "react";
import { TopicPage } from "@/components/list/topic-page";
import { addresses } from "@/lib/addresses";
import { pageMarks } from "@/lib/page-marks";
import { db } from "@/server/db";
import { getTopicPage } from "@/server/topics/get-topic-page";
import { currentSite } from "../../current-site";
import { listPlace, placeAddress, type SearchParams } from "../../list-place";
import { MissingAddress, MissingFrame, missingMetadata, noSuchCursorMetadata } from "../../missing-address";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache((slug: string, after: string | undefined, before: string | undefined) =>
  getTopicPage(db, { slug, place: { after, before } }),
);

async function load({ params, searchParams }: Props) {
  const [{ slug }, place] = await Promise.all([params, listPlace(searchParams)]);
  return { path: addresses.topic(slug), place, found: await read(slug, place.after, place.before) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, place, found } = await load(props);
  if (found === "no-such-cursor") return noSuchCursorMetadata();
  if (found === null) return missingMetadata(path);
  return {
    title: found.topic.name,
    description: found.topic.description || `Articles about ${found.topic.name}.`,
    alternates: { canonical: placeAddress(path, place) },
    other: pageMarks({ tags: found.tags }),
  };
}

export default async function Topic(props: Props) {
  const [site, { path, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  if (found === null) return <MissingAddress path={path} />;
  return <TopicPage site={site} topic={found.topic} list={found.list} now={new Date()} />;
}
