import { rendererSecretHeader } from "@/lib/renderer-secret";
import { checkDatabase, type DatabaseReport, listMigrations } from "./database-check";
import { askRenderer, type RendererConnection } from "./renderer";

/** Null for what is well, else a reason for an operator. What is overdue makes no page fail. */
export type Readiness = { isReady: boolean; renderer: string | null } & DatabaseReport;

const answerTime = 2_000;
/** Checks are shared for this long, so that asking often costs nothing. */
const keptFor = 1_000;

type Settings = {
  renderer: RendererConnection;
  secret: string;
  databaseUrl: string | null;
  /** Where this release keeps its migrations. */
  migrationsFolder: string;
};

/** Whether the site could serve a page now: the renderer answers, and the database can be reached and is this release's. */
export class ReadinessCheck {
  private renderer = new KeptCheck(() => this.checkRenderer());
  private database = new KeptCheck(() => this.checkDatabase());
  /** When it was last found away, in milliseconds since 1970. */
  private awayAt = 0;
  private expectedMigrations: Promise<string[]> | null = null;

  constructor(private readonly to: Settings) {}

  async check(): Promise<Readiness> {
    const [renderer, report] = await Promise.all([this.renderer.get(), this.database.get()]);
    const isReady = renderer === null && report.database === null && report.migrations === null;
    return { isReady, renderer, ...report };
  }

  /**
   * Whether it can be reached, asked anew, and could be whenever that was looked at in these last milliseconds: decides
   * whether a page that could not be rendered is a fault of ours or will come back by itself.
   */
  async isDatabaseReachable(lately: number): Promise<boolean> {
    const { database } = await this.database.getAnew();
    return database === null && Date.now() - this.awayAt > lately;
  }

  private async checkRenderer(): Promise<string | null> {
    // A file that does not exist is answered by the server alone, without a page and without the database.
    const headers = { [rendererSecretHeader]: this.to.secret };
    const asked = await askRenderer("/_next/static/readyz", headers, { ...this.to.renderer, timeout: answerTime });
    if (!asked.ok) return `The renderer is ${asked.failure}.`;
    if (asked.answer.status === 403) return "The renderer refuses the secret: GATEWAY_SECRET differs between the two.";
    return asked.answer.status >= 500 ? `The renderer answers ${asked.answer.status}.` : null;
  }

  private async checkDatabase(): Promise<DatabaseReport> {
    this.expectedMigrations ??= listMigrations(this.to.migrationsFolder);
    const report = await checkDatabase(this.to.databaseUrl, await this.expectedMigrations);
    if (report.database !== null) this.awayAt = Date.now();
    return report;
  }
}

class KeptCheck<T> {
  private running: Promise<T> | null = null;
  private anew: Promise<T> | null = null;
  private keptUntil = 0;

  constructor(private readonly run: () => Promise<T>) {}

  get(): Promise<T> {
    if (this.running === null || Date.now() > this.keptUntil) {
      this.keptUntil = Number.POSITIVE_INFINITY;
      this.running = this.run().finally(() => {
        this.keptUntil = Date.now() + keptFor;
      });
    }
    return this.running;
  }

  /** By a check that begins after this; one for all who ask while another is running. */
  getAnew(): Promise<T> {
    const before = this.running ?? Promise.resolve();
    this.anew ??= before
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        this.anew = null;
        this.keptUntil = 0;
        return this.get();
      });
    return this.anew;
  }
}
