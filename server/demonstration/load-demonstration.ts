import { mkdir } from "node:fs/promises";
import type { Actor } from "@/lib/actor";
import { tags } from "@/lib/cache-tags";
import { breaking, pages, paper } from "@/prisma/demo/newspaper";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { type LoadedPicture, loadDemoPictures } from "@/server/demonstration/load-demo-pictures";
import { writeDemoArticles } from "@/server/demonstration/write-demo-articles";
import { writeDemoNewspaper } from "@/server/demonstration/write-demo-newspaper";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { removeMediaFiles } from "@/server/media/remove-media-files";
import { siteClock } from "@/server/settings/site-clock";
import { inTransaction, type Transaction } from "@/server/transaction";

const actor: Actor = { kind: "system", name: "demonstration" };

/** The settings that the demonstration makes, in the columns of the settings row. */
const demoSettings = {
  name: paper.name,
  strapline: paper.strapline,
  lettersEmail: "letters@kelmouthpilot.example",
  breakingText: breaking.text,
  breakingPath: `/${breaking.section}/${breaking.slug}`,
};

export type LoadDemonstrationResult =
  | { ok: true; articles: number; pictures: number }
  | { ok: false; refusal: "not-empty" };

/**
 * Loads the demonstration newspaper into an empty database, as if it had appeared over the last thirty days: all of
 * it or nothing. "not-empty" as soon as there is an article, a section or a member of staff.
 */
export async function loadDemonstration({
  db,
  now,
  mediaDirectory,
  report = () => undefined,
}: {
  db: PrismaClient;
  now: Date;
  /** Absolute; DATA_DIR/media. */
  mediaDirectory: string;
  /** Told, a line at a time, how far it has come. */
  report?: (line: string) => void;
}): Promise<LoadDemonstrationResult> {
  if (!(await isEmpty(db))) return { ok: false, refusal: "not-empty" };
  await mkdir(mediaDirectory, { recursive: true });
  const pictures = await loadDemoPictures({ mediaDirectory, now, report });
  try {
    report("Sections, contributors and articles");
    return await inTransaction((tx) => writeRows(tx, { pictures, now }), { client: db, seconds: 120 });
  } finally {
    await removeUnusedFiles(
      db,
      mediaDirectory,
      pictures.map((picture) => picture.id),
    );
  }
}

async function writeRows(
  tx: Transaction,
  { pictures, now }: { pictures: readonly LoadedPicture[]; now: Date },
): Promise<LoadDemonstrationResult> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('demonstration', 0))::text`;
  if (!(await isEmpty(tx))) return { ok: false, refusal: "not-empty" };
  const clock = await siteClock(tx);
  await tx.settings.update({ where: { id: 1 }, data: { ...demoSettings, breakingSince: now, updatedAt: now } });
  await writeDemoNewspaper(tx, { pictures, now });
  const articles = await writeDemoArticles(tx, { ...clock, now, actor });
  await writeAuditEntry(tx, {
    actor,
    at: now,
    action: "load-demonstration",
    subject: "site",
    subjectId: "demonstration",
    details: { articles, pictures: pictures.length, settings: demoSettings, pages: pages.map((page) => page.slug) },
  });
  // Every page carries the site's own tag; feeds and sitemaps those of the lists.
  await writeExpiry(tx, [tags.site, tags.front, tags.latest, tags.search, tags.corrections, tags.masthead], now);
  return { ok: true, articles, pictures: pictures.length };
}

async function isEmpty(client: Pick<Transaction, "$queryRaw">): Promise<boolean> {
  const [row] = await client.$queryRaw<{ empty: boolean }[]>`
    SELECT NOT EXISTS (SELECT 1 FROM article) AND NOT EXISTS (SELECT 1 FROM section) AND NOT EXISTS (SELECT 1 FROM staff)
      AS empty`;
  return row?.empty ?? false;
}

/** Files whose rows did not come about go again; another start may have loaded the same pictures meanwhile. */
async function removeUnusedFiles(db: PrismaClient, mediaDirectory: string, mediaIds: readonly string[]): Promise<void> {
  const used = await db.media.findMany({ where: { id: { in: [...mediaIds] } }, select: { id: true } });
  const unused = mediaIds.filter((id) => !used.some((media) => media.id === id));
  await Promise.all(unused.map((mediaId) => removeMediaFiles(mediaDirectory, mediaId)));
}
