import type { Metadata } from "next";
import { cache } from "react";
import { FrontPage } from "@/components/front/front-page";
import { pageMarks } from "@/lib/page-marks";
import { db } from "@/server/db";
import { getFront } from "@/server/fronts/get-front";
import { currentSite } from "./current-site";

const load = cache(async () => {
  const now = new Date();
  return { now, ...(await getFront(db, { now })) };
});

export async function generateMetadata(): Promise<Metadata> {
  const [site, { tags }] = await Promise.all([currentSite(), load()]);
  return { title: { absolute: site.name }, alternates: { canonical: "/" }, other: pageMarks({ tags }) };
}

export default async function Front() {
  const [site, { front, now }] = await Promise.all([currentSite(), load()]);
  return <FrontPage site={site} front={front} now={now} />;
}
