import type { Metadata } from "next";
import { cache } from "react";
import { MastheadPage } from "@/components/list/masthead-page";
import { StructuredData } from "@/components/site/structured-data";
import { addresses } from "@/lib/addresses";
import { listThings } from "@/lib/structured/collection-page";
import { listMasthead } from "@/server/contributors/list-masthead";
import { db } from "@/server/db";
import { currentSite } from "../current-site";
import { type PageHead, pageMetadata } from "../page-metadata";

const read = cache(async () => {
  const [site, { contributors, tags }] = await Promise.all([currentSite(), listMasthead(db)]);
  const description = `The people who make ${site.name}.`;
  const head: PageHead = { title: "Who works here", description, url: addresses.masthead(), tags };
  return { site, contributors, head };
});

export async function generateMetadata(): Promise<Metadata> {
  const { site, head } = await read();
  return pageMetadata(head, site);
}

export default async function Masthead() {
  const { site, contributors, head } = await read();
  return (
    <>
      <StructuredData things={listThings(head, contributors, { site })} />
      <MastheadPage site={site} contributors={contributors} now={new Date()} />
    </>
  );
}
