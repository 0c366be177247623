import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildName, keepBuildFiles, listKeptBuilds } from "../cache-files/build-files";
import { type FolderLock, lockFolder } from "../cache-files/folder-lock";
import { Journal } from "../cache-files/journal";
import { isOfSettings, noteSettings } from "../cache-files/kept-settings";
import { PageFiles } from "../cache-files/page-files";
import type { Configuration } from "../configuration";
import type { Expired } from "../expiry/expired";
import { ExpiryFeed } from "../expiry/expiry-feed";
import type { Log } from "../log";
import type { PageResult } from "../reader-page";
import { ViewTotals } from "../slots/view-totals";
import { startMostReadClock } from "../views/most-read-clock";
import { ExpiredTags } from "./expired-tags";
import { PageCache } from "./page-cache";
import type { PageHeaders } from "./page-heads";
import { startUpkeep } from "./upkeep";

type Settings = {
  configuration: Configuration & { databaseUrl: string };
  headers: PageHeaders;
  render: (key: string) => Promise<PageResult>;
  log: Log;
};

/** What lies on the disk, and the right to write there. */
type Store = { lock: FolderLock; journal: Journal; files: PageFiles; earlierBuilds: readonly string[] };

/** So many builds before this one have their pages sent until they are rendered anew, and their files kept. */
const mostEarlierBuilds = 4;

const split = (names: readonly string[]) =>
  [names.slice(0, mostEarlierBuilds), names.slice(mostEarlierBuilds)] as const;

/** On the disk there is room for this many times what memory holds. */
const diskShare = 4;

/** The page cache with all that feeds it: the journal and the files, the table of expiries, the clock. */
export class PageKeeping {
  private readonly stops: (() => void)[] = [];
  /** Batches are acted upon one after the other, wherever they come from. */
  private taking: Promise<void> = Promise.resolve();
  /** The disk is given up; nobody waits for that but the end. */
  private leaving: Promise<void> = Promise.resolve();

  private constructor(
    readonly pages: PageCache,
    readonly feed: ExpiryFeed,
    private readonly totals: ViewTotals,
    private store: Store | null,
    /** Builds whose pages are still sent, and their files with them. */
    readonly earlierBuilds: readonly string[],
  ) {}

  static async open({ configuration, headers, render, log }: Settings): Promise<PageKeeping> {
    const { databaseUrl, pageCacheBytes: capacity, buildFolder } = configuration;
    const build = await buildName(buildFolder);
    const store = await openStore(configuration, build, log);
    const expired = store?.journal.expired ?? new ExpiredTags();
    const totals = new ViewTotals(databaseUrl);
    const viewsOf = (id: string) => totals.get(id);
    const files = store?.files ?? null;
    const pages = new PageCache({ capacity, headers, build, expired, files, render, viewsOf, log, clock: Date.now });
    const feed = new ExpiryFeed({
      databaseUrl,
      position: store?.journal.readTo ?? null,
      take: (batch) => keeping.take(batch, expired, log),
      onTold: (isTold) => pages.setTold(isTold),
      log,
    });
    const keeping = new PageKeeping(pages, feed, totals, store, store?.earlierBuilds ?? []);
    keeping.stops.push(
      startMostReadClock((tags) => void keeping.take({ tags, everything: false, position: null }, expired, log)),
    );
    return keeping;
  }

  async start(): Promise<void> {
    this.stops.push(startUpkeep(this.pages, this.totals));
    await this.feed.start();
  }

  async stop(): Promise<void> {
    for (const stop of this.stops) stop();
    await this.feed.stop();
    await this.taking;
    await this.leaving;
    await this.store?.files.close();
    await this.store?.journal.close();
    await this.store?.lock.release();
  }

  /** An expiry is on the disk first; then it counts in memory; then pages are rendered again. */
  private take(batch: Expired, expired: ExpiredTags, log: Log): Promise<void> {
    this.taking = this.taking.then(async () => {
      try {
        if (this.store === null) expired.take(batch);
        else await this.store.journal.add(batch);
      } catch (error) {
        log.error("The cache's journal cannot be written; pages are kept in memory alone.", { error: String(error) });
        this.leaving = this.giveUpStore(log);
        expired.take(batch);
      }
      this.pages.expire(batch);
    });
    return this.taking;
  }

  /**
   * A journal that misses an expiry must not vouch for any page: without it, none that lies there is read again. On a disk
   * that cannot be written at all it stays as it is, and the next start reads the table from where it ends. Whatever of
   * this fails, the expiry must still be acted upon.
   */
  private async giveUpStore(log: Log): Promise<void> {
    const { store } = this;
    this.store = null;
    this.pages.keepInMemoryAlone();
    if (store === null) return;
    for (const end of [() => store.journal.destroy(), () => store.files.abandon(), () => store.lock.release()]) {
      await end().catch((error: unknown) =>
        log.warn("The cache's folder was not left in order.", { error: String(error) }),
      );
    }
  }
}

async function openStore(configuration: Configuration, build: string, log: Log): Promise<Store | null> {
  const { cacheFolder: folder, pageCacheBytes, buildFolder, publicFolder } = configuration;
  let lock: FolderLock | null = null;
  let journal: Journal | null = null;
  try {
    lock = await lockFolder(folder);
    if (lock === null) {
      log.warn("Another gateway uses the cache's folder; this one keeps pages in memory alone.", { folder });
      return null;
    }
    const file = join(folder, "journal");
    const isSame = await isOfSettings(folder, configuration.pageSettings);
    journal = isSame ? await Journal.read(file) : null;
    if (journal === null) {
      // Pages without their journal may be anything by now, and those of other settings name another site.
      await rm(folder, { recursive: true, force: true });
      journal = await Journal.create(file);
    }
    await noteSettings(folder, configuration.pageSettings);
    const [earlierBuilds, tooOld] = split((await listKeptBuilds(folder)).filter((name) => name !== build));
    for (const name of tooOld) await rm(join(folder, name), { recursive: true, force: true });
    await keepBuildFiles(join(folder, build), { buildFolder, publicFolder });
    const files = new PageFiles(folder, build, [...earlierBuilds], pageCacheBytes * diskShare, log);
    const serving = [...(await files.dropEmptyBuilds())];
    void files
      .sweep()
      .catch((error: unknown) => log.warn("The cache's folder was not swept.", { error: String(error) }));
    return { lock, journal, files, earlierBuilds: serving };
  } catch (error) {
    await journal?.close().catch(() => undefined);
    await lock?.release();
    log.error("The cache's folder cannot be used; pages are kept in memory alone.", { folder, error: String(error) });
    return null;
  }
}
