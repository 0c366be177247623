import { documentSchema } from "@/blocks/document";
import { demoId } from "@/prisma/demo/demo-id";
import { contributors, pages, sections, topics } from "@/prisma/demo/newspaper";
import { storedDocument } from "@/server/articles/stored-document";
import type { LoadedPicture } from "@/server/demonstration/load-demo-pictures";
import type { Transaction } from "@/server/transaction";

/** Writes what stands around the articles: pictures, sections, topics, contributors and pages. */
export async function writeDemoNewspaper(
  tx: Transaction,
  { pictures, now }: { pictures: readonly LoadedPicture[]; now: Date },
): Promise<void> {
  const times = { createdAt: now, updatedAt: now };
  await tx.media.createMany({ data: [...pictures] });
  const rows = sections.map(({ parent, ...section }, position) => ({
    ...section,
    id: demoId("section", section.slug),
    parentId: parent === undefined ? null : demoId("section", parent),
    position,
    ...times,
  }));
  await tx.section.createMany({ data: rows.filter((row) => row.parentId === null) });
  await tx.section.createMany({ data: rows.filter((row) => row.parentId !== null) });
  await tx.topic.createMany({ data: topics.map((topic) => ({ ...topic, id: demoId("topic", topic.slug), ...times })) });
  await tx.contributor.createMany({
    data: contributors.map(({ portrait, ...contributor }, position) => ({
      ...contributor,
      id: demoId("contributor", contributor.slug),
      portraitId: portrait === undefined ? null : demoId("media", portrait),
      position,
      ...times,
    })),
  });
  await tx.page.createMany({
    data: pages.map((page) => ({ ...page, body: storedDocument(documentSchema.parse(page.body)), updatedAt: now })),
  });
}
