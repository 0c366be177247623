import type { Metadata } from "next";
import { cache } from "react";
import { FrontPage } from "@/components/front/front-page";
import { MissingPage } from "@/components/site/missing-page";
import { PageFrame } from "@/components/site/page-frame";
import { pageMarks } from "@/lib/page-marks";
import { db } from "@/server/db";
import { getDraftFront } from "@/server/fronts/get-front-desk";
import { currentSite } from "../../../../(reader)/current-site";
import { currentSession } from "../../../../admin/current-staff";

const read = cache(async () => {
  const [now, session] = [new Date(), await currentSession()];
  return { now, front: session && (await getDraftFront(db, { actor: session.actor, now })) };
});

export async function generateMetadata(): Promise<Metadata> {
  const { front } = await read();
  return { title: "Front", other: pageMarks({ ...(front === null && { status: 404 }), tags: [] }) };
}

/** The real front with the arrangement that editors are at work on. */
export default async function DraftFront() {
  const [site, { front, now }] = await Promise.all([currentSite(), read()]);
  if (front !== null) return <FrontPage site={site} front={front} now={now} />;
  const words =
    "The front is not open to you, or you are signed out. Sign in to the newsroom, then load this page again.";
  return (
    <PageFrame site={site} now={now}>
      <MissingPage name="Nothing to see" words={words} latest={[]} />
    </PageFrame>
  );
}
