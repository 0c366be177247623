import type { Metadata } from "next";
import { cache } from "react";
import { Gone } from "@/components/site/gone";
import { NotFound } from "@/components/site/not-found";
import { PageFrame } from "@/components/site/page-frame";
import { tags } from "@/lib/cache-tags";
import { pageMarks } from "@/lib/page-marks";
import { findArticleAddress, type RetractionNotice } from "@/server/articles/find-article-address";
import { listLatest } from "@/server/articles/list-latest";
import { db } from "@/server/db";
import { currentSite } from "./current-site";

/** Where something moved, whether it was withdrawn, or that nothing ever stood here; looked up once for a page. */
const findAddress = cache((path: string) => findArticleAddress(db, asRead(path)));

/** Next hands on the parts of an address as they were sent, and addresses are kept as they are read. */
function asRead(path: string): string {
  return path.split("/").map(decoded).join("/");
}

/** A part that is no good encoding stays as it was sent. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const findLatest = cache(() => listLatest(db));

/** The metadata of an address, as it was sent, without a page of its own: its real status and, where there is one, the way on. */
export async function missingMetadata(path: string): Promise<Metadata> {
  const found = await findAddress(path);
  // The path that was asked for may carry a number in its query, which the gateway does not know of.
  const standing = [tags.site, tags.path(asRead(path))];
  if (found.status === 301) {
    return { title: "Moved", other: pageMarks({ status: 301, location: found.location, tags: standing }) };
  }
  const { tags: latestTags } = await findLatest();
  return {
    title: found.status === 404 ? "Not found" : found.notice === undefined ? "Withdrawn" : "Retracted",
    robots: { index: false },
    other: pageMarks({ status: found.status, tags: [...standing, ...latestTags] }),
  };
}

/** The metadata of a place in a list that names nothing. */
export async function noSuchCursorMetadata(): Promise<Metadata> {
  const { tags: latestTags } = await findLatest();
  return { title: "Not found", robots: { index: false }, other: pageMarks({ status: 404, tags: latestTags }) };
}

/** The page at such an address. */
export async function MissingAddress({ path }: { path: string }) {
  const found = await findAddress(path);
  return found.status === 410 ? <MissingFrame gone={{ notice: found.notice }} /> : <MissingFrame />;
}

/** The not-found page inside the paper, or the one that says that something is gone. */
export async function MissingFrame({ gone }: { gone?: { notice: RetractionNotice | undefined } }) {
  const [site, { cards }] = await Promise.all([currentSite(), findLatest()]);
  return (
    <PageFrame site={site} now={new Date()}>
      {gone === undefined ? <NotFound latest={cards} /> : <Gone latest={cards} notice={gone.notice} clockface={site} />}
    </PageFrame>
  );
}
