import type { Metadata } from "next";
import { cache } from "react";
import { FrontPage } from "@/components/front/front-page";
import { StructuredData } from "@/components/site/structured-data";
import { addresses } from "@/lib/addresses";
import { frontThings } from "@/lib/structured/front";
import { db } from "@/server/db";
import { getFront } from "@/server/fronts/get-front";
import { currentSite } from "./current-site";
import { pageMetadata } from "./page-metadata";

const load = cache(async () => {
  const now = new Date();
  return { now, ...(await getFront(db, { now })) };
});

export async function generateMetadata(): Promise<Metadata> {
  const [site, { tags }] = await Promise.all([currentSite(), load()]);
  const head = { title: site.name, description: site.strapline, url: addresses.front(), tags };
  return { ...pageMetadata(head, site), title: { absolute: site.name } };
}

export default async function Front() {
  const [site, { front, now }] = await Promise.all([currentSite(), load()]);
  return (
    <>
      <StructuredData things={frontThings(front, site)} />
      <FrontPage site={site} front={front} now={now} />
    </>
  );
}
