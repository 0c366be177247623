import { setTimeout } from "node:timers/promises";
import type { Log } from "../log";
import { loggedPath } from "../logged-path";
import type { FinishedPage, PageFailure, PageResult } from "../reader-page";
import type { ExpiredTags } from "./expired-tags";
import { type FillKind, FillQueue, type Wanted } from "./fill-queue";
import type { KeptPage } from "./kept-page";
import { isKept, isMadeUp } from "./page-rules";

/** "too-many-fills": so many pages are being made that this one could not even wait. "withdrawn": while it was made. */
export type FillFailure = PageFailure | "too-many-fills" | "withdrawn";
export type Filled = { ok: true; page: KeptPage } | { ok: false; failure: FillFailure };

type Settings = {
  expired: ExpiredTags;
  render: (key: string) => Promise<PageResult>;
  /** Whether the table of expiries is being read at this moment. */
  isTold: () => boolean;
  /** What was rendered, as it would be kept; `begun` is the last expiry that was taken in before. */
  pageOf: (key: string, finished: FinishedPage, begun: number) => KeptPage;
  /** Keeps it; `isTold`: the table of expiries is being read at this moment. */
  store: (page: KeptPage, isTold: boolean) => void;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
};

/** A page being made. */
type Fill = Making & { filled: Promise<Filled> };
type Making = Wanted & {
  /** When the first reader began to wait who could have had the page as it was, in milliseconds since 1970; null before. */
  awaitedSince: number | null;
};

/** How long readers wait for the new state of a page of which an old one is there, in milliseconds. */
const patience = 1_000;
/** A page whose rendering is overtaken by an expiry is rendered anew, until it has been so often, the first included. */
const attempts = 4;

/**
 * Of expired pages: made before anybody has asked for them again, waited for by a reader, fronts and lists, and what has
 * changed itself. Of strangers: at an address of which something old is there, and of which nothing is.
 */
const urgencies = { ahead: 0, awaited: 1, list: 2, own: 3 } as const;

/** Pages being made: one at a time for each address. Whoever asks meanwhile gets the same. */
export class PageFills {
  private readonly queue = new FillQueue();
  private readonly fills = new Map<string, Fill>();

  constructor(private readonly settings: Settings) {}

  /** For a reader at an address of which nothing is kept. */
  first(key: string): Promise<Filled> {
    return this.fill(key, "stranger", urgencies.awaited).filled;
  }

  /** In place of a page that is only getting old; nobody waits for it. */
  renew(key: string): void {
    void this.fill(key, "idle");
  }

  /** In place of pages that have expired, the most urgent first, before anybody asks. */
  replace(pages: Iterable<KeptPage>): void {
    const ordered = [...pages].map((page) => ({ key: page.facts.key, urgency: urgencyOf(page) }));
    ordered.sort((a, b) => b.urgency - a.urgency);
    for (const { key, urgency } of ordered) void this.fill(key, "known", urgency);
  }

  /**
   * In place of one that has expired, for a reader; null when it takes too long. Once readers have waited in vain, as when
   * the renderer hangs, no other waits.
   *
   * Whoever asks for many made-up addresses asks for them again: they wait behind readers of whom nothing is kept, and
   * keep no page that is read from being made.
   */
  async awaited(page: KeptPage): Promise<Filled | null> {
    const { key } = page.facts;
    const fill =
      isMadeUp(page.facts) && !page.hasChanged
        ? this.fill(key, "stranger")
        : this.fill(key, "known", page.hasChanged ? urgencies.own : urgencies.awaited);
    const now = this.settings.clock();
    fill.awaitedSince ??= now;
    const left = Math.min(fill.awaitedSince + patience - now, patience);
    return left <= 0 ? null : Promise.race([fill.filled, setTimeout(left, null, { ref: false })]);
  }

  /** Something has changed: who waited in vain until now waited for what was before. */
  forgetWaits(key: string): void {
    const running = this.fills.get(key);
    if (running !== undefined) running.awaitedSince = null;
  }

  private fill(key: string, kind: FillKind, urgency: number = urgencies.ahead): Fill {
    const running = this.fills.get(key);
    if (running !== undefined) {
      this.queue.raise(running, { kind, urgency });
      return running;
    }
    const wanted: Making = { kind, urgency, awaitedSince: null };
    const filled = this.make(key, wanted)
      .catch((error: unknown): Filled => {
        this.settings.log.error("A page could not be kept.", { path: loggedPath(key), error: String(error) });
        return { ok: false, failure: "renderer-error" };
      })
      .finally(() => this.fills.delete(key));
    const fill: Fill = Object.assign(wanted, { filled });
    this.fills.set(key, fill);
    return fill;
  }

  /** It is begun anew when it was overtaken. */
  private async make(key: string, wanted: Making): Promise<Filled> {
    const { expired, render, isTold, pageOf, store, log } = this.settings;
    for (let attempt = 1; ; attempt += 1) {
      const rendered = await this.queue.run(wanted, async () => {
        // Taken when the renderer is asked and not when the page began to wait for it.
        const begun = expired.sequence;
        return { begun, result: await render(key) };
      });
      if (rendered === null) return { ok: false, failure: "too-many-fills" };
      const { begun, result } = rendered;
      if (!result.ok) {
        log.error("A page could not be made.", { path: loggedPath(key), failure: result.failure });
        return result;
      }
      const page = pageOf(key, result.page, begun);
      const verdict = expired.judge(page.facts.tags, begun);
      if (verdict !== "current" && attempt < attempts) {
        wanted.awaitedSince = null;
        continue;
      }
      if (verdict === "withdrawn") return { ok: false, failure: "withdrawn" };
      page.isExpired = verdict === "expired";
      if (isKept(result.page)) store(page, isTold());
      return { ok: true, page };
    }
  }
}

function urgencyOf({ facts, viewedArticleId, hasChanged }: KeptPage): number {
  if (hasChanged) return urgencies.own;
  const isList = viewedArticleId === null && facts.status === 200 && !isMadeUp(facts);
  return isList ? urgencies.list : urgencies.ahead;
}
