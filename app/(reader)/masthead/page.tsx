import type { Metadata } from "next";
import { cache } from "react";
import { MastheadPage } from "@/components/list/masthead-page";
import { addresses } from "@/lib/addresses";
import { pageMarks } from "@/lib/page-marks";
import { listMasthead } from "@/server/contributors/list-masthead";
import { db } from "@/server/db";
import { currentSite } from "../current-site";

const read = cache(() => listMasthead(db));

export async function generateMetadata(): Promise<Metadata> {
  const [site, { tags }] = await Promise.all([currentSite(), read()]);
  return {
    title: "Who works here",
    description: `The people who make ${site.name}.`,
    alternates: { canonical: addresses.masthead() },
    other: pageMarks({ tags }),
  };
}

export default async function Masthead() {
  const [site, { contributors }] = await Promise.all([currentSite(), read()]);
  return <MastheadPage site={site} contributors={contributors} now={new Date()} />;
}
