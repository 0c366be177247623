import pg from "pg";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import { askRenderer, type RendererConnection } from "./renderer";

/** Null for what is well, else a reason for an operator. */
export type Readiness = { isReady: boolean; renderer: string | null; database: string | null };

const answerTime = 2_000;
/** Checks are shared for this long, so that asking often costs nothing. */
const keptFor = 1_000;

/** Whether the site could serve a page now: the renderer answers, and the database can be reached. */
export class ReadinessCheck {
  private renderer = new KeptCheck(() => this.checkRenderer());
  private database = new KeptCheck(() => this.checkDatabase());

  constructor(private readonly to: { renderer: RendererConnection; secret: string; databaseUrl: string | null }) {}

  async check(): Promise<Readiness> {
    const [renderer, database] = await Promise.all([this.renderer.get(), this.database.get()]);
    return { isReady: renderer === null && database === null, renderer, database };
  }

  /** Decides whether a page that could not be rendered is a fault of ours or will come back by itself. */
  async isDatabaseReachable(): Promise<boolean> {
    return (await this.database.get()) === null;
  }

  private async checkRenderer(): Promise<string | null> {
    // A file that does not exist is answered by the server alone, without a page and without the database.
    const headers = { [rendererSecretHeader]: this.to.secret };
    const asked = await askRenderer("/_next/static/readyz", headers, { ...this.to.renderer, timeout: answerTime });
    if (!asked.ok) return `The renderer is ${asked.failure}.`;
    if (asked.answer.status === 403) return "The renderer refuses the secret: GATEWAY_SECRET differs between the two.";
    return asked.answer.status >= 500 ? `The renderer answers ${asked.answer.status}.` : null;
  }

  private async checkDatabase(): Promise<string | null> {
    if (this.to.databaseUrl === null) return "DATABASE_URL is not set.";
    const client = new pg.Client({
      connectionString: this.to.databaseUrl,
      connectionTimeoutMillis: answerTime,
      query_timeout: answerTime,
    });
    // Without a listener a connection that breaks between two steps would end the process.
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("select 1");
      return null;
    } catch {
      // The reason names hosts and roles, and this answer is public.
      return "The database cannot be reached.";
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

class KeptCheck {
  private running: Promise<string | null> | null = null;
  private keptUntil = 0;

  constructor(private readonly run: () => Promise<string | null>) {}

  get(): Promise<string | null> {
    if (this.running === null || Date.now() > this.keptUntil) {
      this.keptUntil = Number.POSITIVE_INFINITY;
      this.running = this.run().finally(() => {
        this.keptUntil = Date.now() + keptFor;
      });
    }
    return this.running;
  }
}
