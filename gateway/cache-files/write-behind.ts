import type { Log } from "../log";
import { loggedPath } from "../logged-path";

/** A file to be written: about how many bytes it holds in memory until then, and what makes its bytes. */
export type Unwritten = { size: number; bytes: () => Promise<Buffer> };

type Disk = {
  write: (key: string, bytes: () => Promise<Buffer>) => Promise<void>;
  remove: (key: string) => Promise<void>;
};

/**
 * What is to be done on the disk, one after the other and in its own time: removals first, since what is withdrawn or gone
 * should not lie there. Of two files for one address the later is written; a removal takes with it what was handed in before,
 * also what is being written at that moment.
 */
export class WriteBehind {
  private readonly removals = new Set<string>();
  private readonly unwritten = new Map<string, Unwritten>();
  private size = 0;
  private isWorking = false;
  private writing: string | null = null;
  private work: Promise<void> = Promise.resolve();
  private isClosed = false;

  /** `most`: bytes that may wait. Beyond them, which a disk that hangs brings about, what waits longest is not written. */
  constructor(
    private readonly disk: Disk,
    private readonly most: number,
    private readonly log: Log,
  ) {}

  write(key: string, file: Unwritten): void {
    if (this.isClosed) return;
    this.drop(key);
    this.unwritten.set(key, file);
    this.size += file.size;
    for (const oldest of this.unwritten.keys()) {
      if (this.size <= this.most || oldest === key) break;
      this.drop(oldest);
      this.log.warn("The disk is too slow; a page is kept in memory alone.", { path: loggedPath(oldest) });
    }
    this.begin();
  }

  remove(key: string): void {
    if (this.isClosed) return;
    this.drop(key);
    this.removals.add(key);
    this.begin();
  }

  /** What was handed in to be written and is not there yet will not be. */
  forget(key: string): void {
    if (this.writing === key) this.remove(key);
    else this.drop(key);
  }

  /** Resolves when everything that was handed in has been done. */
  async settle(): Promise<void> {
    while (this.isWorking) await this.work;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.settle();
  }

  /** Ends it with what is being done at this moment. */
  abandon(): Promise<void> {
    this.removals.clear();
    this.unwritten.clear();
    this.size = 0;
    return this.close();
  }

  private drop(key: string): void {
    this.size -= this.unwritten.get(key)?.size ?? 0;
    this.unwritten.delete(key);
  }

  private begin(): void {
    if (this.isWorking) return;
    this.isWorking = true;
    this.work = this.doAll();
  }

  private async doAll(): Promise<void> {
    for (;;) {
      const [removed] = this.removals;
      const [written] = this.unwritten;
      if (removed !== undefined) {
        this.removals.delete(removed);
        await this.tell(removed, "A page could not be deleted.", this.disk.remove(removed));
      } else if (written !== undefined) {
        const [key, { bytes }] = written;
        this.drop(key);
        this.writing = key;
        await this.tell(key, "A page could not be written to the cache's folder.", this.disk.write(key, bytes));
        this.writing = null;
      } else {
        // In the turn in which nothing was found: what comes after it begins anew.
        this.isWorking = false;
        return;
      }
    }
  }

  /** A full disk: readers are served from memory all the same, and the file that was there is no worse than none. */
  private async tell(key: string, message: string, done: Promise<void>): Promise<void> {
    await done.catch((error: unknown) => this.log.warn(message, { path: loggedPath(key), error: String(error) }));
  }
}
