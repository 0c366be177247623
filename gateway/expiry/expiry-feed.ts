import pg from "pg";
import type { Log } from "../log";
import type { Expired } from "./expired";
import { pruneExpiries } from "./prune-expiries";
import { ExpiryReader } from "./read-expiries";
import type { ReplayPosition } from "./replay-position";

type Settings = {
  databaseUrl: string;
  position: ReplayPosition | null;
  /** Acts upon a batch; the feed goes on when it has. */
  take: (batch: Expired) => Promise<void>;
  /** Whether expiries arrive; told when it changes. */
  onTold: (isTold: boolean) => void;
  log: Log;
};

/** Milliseconds. Notices wake at once; the table is asked this often in case one is lost. */
const pollEvery = 1_000;
/** A connection that says nothing for so long is lost. */
const answerTime = 3_000;
/** When nothing could be acted upon for so long, nobody knows what has expired. */
const untoldAfter = 5_000;
const firstPause = 200;
const longestPause = 2_000;
const pruneEvery = 10 * 60_000;

/** Reads the table of expiries for as long as the gateway runs, over every loss of the connection. */
export class ExpiryFeed {
  private readonly reader: ExpiryReader;
  private readonly settings: Settings;
  private client: pg.Client | null = null;
  private database = "";
  private polling: Promise<void> | null = null;
  private pollAgain = false;
  private readAt: number | null = null;
  private prunedAt = Date.now();
  private pause = firstPause;
  private isTold = false;
  private hasBeenTold = false;
  private lastLost: number | null = null;
  private isStopped = false;
  private timer: NodeJS.Timeout | null = null;
  private retry: NodeJS.Timeout | null = null;

  constructor(settings: Settings) {
    this.settings = settings;
    this.reader = new ExpiryReader(settings.position);
  }

  /** Seconds since the table was last read; null when it has not been yet. */
  get age(): number | null {
    return this.readAt === null ? null : Math.round((Date.now() - this.readAt) / 100) / 10;
  }

  /** When the table could last not be read any more, in milliseconds since 1970; null when it never was lost. */
  get lostAt(): number | null {
    return this.hasBeenTold && !this.isTold ? Date.now() : this.lastLost;
  }

  /** Begins; resolves when the first reading succeeded or failed. */
  async start(): Promise<void> {
    this.timer = setInterval(() => this.tick(), pollEvery);
    this.timer.unref();
    await this.connect();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    if (this.retry !== null) clearTimeout(this.retry);
    await this.polling;
    await this.client?.end().catch(() => undefined);
  }

  private tick(): void {
    if (this.client !== null) void this.poll();
    if (this.isTold && Date.now() - (this.readAt ?? 0) > untoldAfter) this.tell(false);
  }

  private async connect(): Promise<void> {
    if (this.isStopped) return;
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      connectionTimeoutMillis: answerTime,
      query_timeout: answerTime,
      keepAlive: true,
      application_name: "broadsheet gateway",
    });
    client.on("error", () => this.lose(client));
    client.on("end", () => this.lose(client));
    client.on("notification", () => void this.poll());
    this.client = client;
    try {
      await client.connect();
      this.database = await ExpiryReader.identify(client);
      // Before the first reading: what is committed in between wakes us.
      await client.query("LISTEN broadsheet_expiry");
      await this.poll();
    } catch {
      this.lose(client);
    }
  }

  /** One reading at a time; a notice that comes during one is followed by another. */
  private poll(): Promise<void> {
    this.pollAgain = this.polling !== null;
    this.polling ??= this.read().finally(() => {
      this.polling = null;
      if (this.pollAgain && !this.isStopped && this.client !== null) void this.poll();
    });
    return this.polling;
  }

  private async read(): Promise<void> {
    const { client, database } = this;
    if (client === null || database === "" || this.isStopped) return;
    try {
      const { batch, settle } = await this.reader.read(client, database);
      if (batch.tags.length > 0 || batch.everything) await this.settings.take(batch);
      settle();
      // Lost while it was acted upon: what has come since is not known.
      if (this.client !== client) return;
      this.readAt = Date.now();
      this.pause = firstPause;
      this.tell(true);
      await this.pruneSometimes(client);
    } catch (error) {
      this.settings.log.debug("Expiries could not be read.", { error: String(error) });
      this.lose(client);
    }
  }

  private async pruneSometimes(client: pg.Client): Promise<void> {
    if (Date.now() - this.prunedAt < pruneEvery) return;
    this.prunedAt = Date.now();
    await pruneExpiries(client);
  }

  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.database = "";
    client.end().catch(() => undefined);
    if (this.isStopped) return;
    this.tell(false);
    this.retry = setTimeout(() => void this.connect(), this.pause);
    this.retry.unref();
    this.pause = Math.min(longestPause, this.pause * 2);
  }

  private tell(isTold: boolean): void {
    if (this.isTold === isTold) return;
    if (isTold && this.hasBeenTold) this.lastLost = Date.now();
    this.hasBeenTold = true;
    this.isTold = isTold;
    const { log, onTold } = this.settings;
    if (isTold) log.info("Expiries are read.");
    else log.warn("Expiries cannot be read: pages are sent as they are until the database is back.");
    onTold(isTold);
  }
}
