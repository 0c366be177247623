import type { Log } from "../log";
import type { TrustedProxies } from "../trusted-proxies";
import { articleMark } from "./article-mark";
import { PendingViews } from "./pending-views";
import { pruneViewHours } from "./prune-view-hours";
import type { Digest } from "./reader";
import { ReaderDigests } from "./reader-digests";
import { RecentViews } from "./recent-views";
import type { Visit } from "./request-clues";
import type { ViewCounter, ViewedPage } from "./view-counter";
import { ViewWriter } from "./view-writer";

/** Milliseconds from one batch to the next. A crash loses five seconds at most, of which one is for writing a batch. */
const batchEvery = 4_000;
const pruneEvery = 3_600_000;

/** Views that are held until they are looked at: one turn can bring thousands of requests, and memory must not follow. */
const mostOpened = 64;

/** Articles that a browser may name in a batch though this gateway has not just sent their pages ahead. */
const unheardOf = 1_000;
/** Articles remembered as sent ahead. */
const aheadKept = 20_000;

/** Somebody has opened an article, in this turn of the event loop; whether it counts is not known yet. */
type Opened = { clues: Visit["clues"]; address: string; articleId: string; mark: Digest };

type Settings = {
  databaseUrl: string;
  trustedProxies: TrustedProxies;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
};

/** Counts views in memory and adds them to the database in batches. */
export class CountedViews implements ViewCounter {
  private readonly recent = new RecentViews();
  private readonly readers: ReaderDigests;
  private readonly pending = new PendingViews();
  private readonly writer: ViewWriter;
  private readonly sentAhead = new Set<string>();
  private opened: Opened[] = [];
  private named = 0;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> | null = null;
  private isFailing = false;
  private prunedAt: number;

  constructor(private readonly settings: Settings) {
    this.readers = new ReaderDigests(settings.trustedProxies);
    this.writer = new ViewWriter(settings.databaseUrl);
    this.prunedAt = settings.clock();
  }

  count(visit: Visit, page: ViewedPage): void {
    const { viewedArticleId } = page;
    const { isForPage, isAhead } = visit.clues;
    if (viewedArticleId === null || visit.method !== "GET" || !isForPage) return;
    if (isAhead) this.rememberAhead(viewedArticleId);
    else this.add(visit, viewedArticleId, page.viewMark);
  }

  countOpened(visit: Visit, articleId: string): void {
    if (visit.clues.isAhead || !this.believes(articleId)) return;
    this.add(visit, articleId);
  }

  start(): void {
    this.timer = setInterval(() => {
      const now = this.settings.clock();
      this.readers.turnKeys(now);
      this.recent.forgetOld(now);
      void this.flush();
      void this.prune(now);
    }, batchEvery);
    this.timer.unref();
  }

  async stop(patience: number): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
    // A batch that is under way does not hold what was counted since.
    await Promise.race([late, (this.writing ?? Promise.resolve()).then(() => this.flush())]);
  }

  /** Writes one batch, now. What cannot be written waits for the next. */
  flush(): Promise<void> {
    this.writing ??= this.write().finally(() => {
      this.writing = null;
    });
    return this.writing;
  }

  /**
   * The views of one turn of the event loop are looked at together, and mostly when its answers have left: what that takes
   * is then at hand in the processor, which between two pages that are sent it would not be. Kept any longer they would
   * outlive collections of young objects.
   */
  private add({ clues, socket }: Visit, articleId: string, mark = articleMark(articleId)): void {
    if (this.opened.length === 0) setImmediate(this.lookAtOpened);
    // A connection that has been closed no longer says from where it came.
    this.opened.push({ clues, address: socket.remoteAddress ?? "", articleId, mark });
    if (this.opened.length >= mostOpened) this.lookAtOpened();
  }

  private readonly lookAtOpened = (): void => {
    const { opened } = this;
    if (opened.length === 0) return;
    this.opened = [];
    const now = this.settings.clock();
    for (const one of opened) this.lookAt(one, now);
  };

  private lookAt({ clues, address, articleId, mark }: Opened, now: number): void {
    const reader = this.readers.of(clues, address, now);
    if (reader === null) return;
    const { current, former } = reader;
    if (former !== null && this.recent.has(former.low ^ mark.low, former.high ^ mark.high, now)) return;
    if (this.recent.addIfNew(current.low ^ mark.low, current.high ^ mark.high, now)) this.pending.add(articleId, now);
  }

  private rememberAhead(articleId: string): void {
    if (this.sentAhead.size >= aheadKept) this.sentAhead.clear();
    this.sentAhead.add(articleId);
  }

  /**
   * Browsers can name anything. What this gateway has sent ahead is believed; of the rest, which another gateway may
   * have sent, so many that they cannot crowd out what was counted, and the database leaves out what is no article.
   */
  private believes(articleId: string): boolean {
    // What waits to be looked at may be about this article.
    this.lookAtOpened();
    if (this.sentAhead.has(articleId) || this.pending.holds(articleId, this.settings.clock())) return true;
    this.named += 1;
    return this.named <= unheardOf;
  }

  private async write(): Promise<void> {
    const { log } = this.settings;
    this.lookAtOpened();
    const lost = this.pending.takeLost();
    if (lost > 0) log.warn("Views were lost: the database has been away for too long.", { views: lost });
    if (this.pending.isEmpty && !this.writer.isInDoubt) return;
    try {
      await this.writer.write({
        take: () => {
          this.named = 0;
          return this.pending.take();
        },
        giveBack: (rows) => this.pending.giveBack(rows),
      });
      if (this.isFailing) log.info("Views are written again.");
      this.isFailing = false;
    } catch (error) {
      // The views wait for the next batch; one line is enough for an operator.
      if (!this.isFailing) log.warn("Views cannot be written and wait in memory.", { error: String(error) });
      this.isFailing = true;
    }
  }

  private async prune(now: number): Promise<void> {
    if (now - this.prunedAt < pruneEvery || this.isFailing) return;
    this.prunedAt = now;
    await pruneViewHours(this.settings.databaseUrl, now).catch((error: unknown) => {
      this.settings.log.warn("Old hours of views could not be deleted; it is tried again in an hour.", {
        error: String(error),
      });
    });
  }
}
