import type { Metadata } from "next";
import { cache } from "react";
import { TopicPage } from "@/components/list/topic-page";
import { StructuredData } from "@/components/site/structured-data";
import { addresses } from "@/lib/addresses";
import { cardItems, listThings } from "@/lib/structured/collection-page";
import { db } from "@/server/db";
import { getTopicPage } from "@/server/topics/get-topic-page";
import { currentSite } from "../../current-site";
import { listPlace, placeAddress, type SearchParams } from "../../list-place";
import { MissingAddress, MissingFrame, missingMetadata, noSuchCursorMetadata } from "../../missing-address";
import { type PageHead, pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache((slug: string, after: string | undefined, before: string | undefined) =>
  getTopicPage(db, { slug, place: { after, before } }),
);

async function load({ params, searchParams }: Props) {
  const [{ slug }, place] = await Promise.all([params, listPlace(searchParams)]);
  const path = addresses.topic(slug);
  const found = await read(slug, place.after, place.before);
  if (found === null || found === "no-such-cursor") return { path, found };
  const { topic, list, tags } = found;
  const description = topic.description || `Articles about ${topic.name}.`;
  const head: PageHead = {
    title: topic.name,
    description,
    url: placeAddress(path, place),
    tags,
    feeds: { kind: "topic", slug },
    list: { view: list, path },
  };
  return { path, found: { topic, list, head } };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [site, { path, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return noSuchCursorMetadata();
  if (found === null) return missingMetadata(path);
  return pageMetadata(found.head, site);
}

export default async function Topic(props: Props) {
  const [site, { path, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  if (found === null) return <MissingAddress path={path} />;
  const { topic, list, head } = found;
  return (
    <>
      <StructuredData things={listThings(head, cardItems(list.cards), { site })} />
      <TopicPage site={site} topic={topic} list={list} now={new Date()} />
    </>
  );
}
