import type { Metadata } from "next";
import { cache } from "react";
import { ContributorPage } from "@/components/list/contributor-page";
import { StructuredData } from "@/components/site/structured-data";
import { addresses } from "@/lib/addresses";
import { profileThings } from "@/lib/structured/profile-page";
import { getContributorPage } from "@/server/contributors/get-contributor-page";
import { db } from "@/server/db";
import { currentSite } from "../../current-site";
import { listPlace, placeAddress, type SearchParams } from "../../list-place";
import { MissingAddress, MissingFrame, missingMetadata, noSuchCursorMetadata } from "../../missing-address";
import { type PageHead, pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache((slug: string, after: string | undefined, before: string | undefined) =>
  getContributorPage(db, { slug, place: { after, before } }),
);

async function load({ params, searchParams }: Props) {
  const [{ slug }, place] = await Promise.all([params, listPlace(searchParams)]);
  return { path: addresses.contributor(slug), place, found: await read(slug, place.after, place.before) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [site, { path, place, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return noSuchCursorMetadata();
  if (found === null) return missingMetadata(path);
  const { name, role } = found.contributor;
  const head: PageHead = {
    title: name,
    description: role === "" ? `Articles by ${name}.` : `${name}, ${role}: articles and biography.`,
    url: placeAddress(path, place),
    tags: found.tags,
    feeds: { kind: "contributor", slug: found.contributor.slug },
    list: { view: found.list, path },
  };
  return pageMetadata(head, site);
}

export default async function Contributor(props: Props) {
  const [site, { path, place, found }] = await Promise.all([currentSite(), load(props)]);
  if (found === "no-such-cursor") return <MissingFrame />;
  if (found === null) return <MissingAddress path={path} />;
  return (
    <>
      <StructuredData things={profileThings(found.contributor, { site, url: placeAddress(path, place) })} />
      <ContributorPage site={site} contributor={found.contributor} list={found.list} now={new Date()} />
    </>
  );
}
