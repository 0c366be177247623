import { randomBytes } from "node:crypto";
import type { Environment } from "@/lib/environment";
import { readEnvironment } from "@/server/read-environment";
import { buildSite } from "./build-site";
import { Child } from "./child";
import { freePort } from "./free-port";
import { generateClient } from "./generate-client";
import { holdBuild } from "./held-builds";
import { offerFirstLink } from "./offer-first-link";
import { refusePort } from "./port-holder.mjs";
import { loadDemonstrationOnce, prepareDatabase } from "./prepare-database";
import { gatewayPlan, rendererPlan, type SitePlan, siteAddress, workerPlan } from "./site-children";
import { stopOnRequest } from "./stop-on-request";

type Started = { stop: () => Promise<void>; kill: () => void };

/** What was started, in order; it is stopped from the last to the first. */
class Running {
  readonly #started: Started[] = [];
  #stopping: Promise<void> | undefined;

  add(started: Started): void {
    this.#started.push(started);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Waits for nobody who still serves; the database is stopped in order all the same. */
  force(): void {
    for (const { kill } of this.#started) kill();
  }

  async #stopAll(): Promise<void> {
    while (this.#started.length > 0)
      await this.#started
        .at(-1)
        ?.stop()
        .finally(() => this.#started.pop());
  }
}

async function startDatabase(running: Running) {
  const opening = prepareDatabase();
  let watch: NodeJS.Timeout | undefined;
  const stop = async () => {
    clearInterval(watch);
    // One that is still starting is waited for: left alone it would run on.
    const opened = await opening.catch(() => null);
    await opened?.close();
  };
  running.add({ stop, kill: () => undefined });
  const database = await opening;
  watch = setInterval(() => {
    database.revive().then(
      (revived) => revived && console.error("The database had ended and was started again."),
      (error: Error) => console.error(error.message),
    );
  }, 1_000);
  return database;
}

async function startSite(development: boolean, running: Running): Promise<void> {
  const environment = readEnvironment();
  const clientMade = generateClient();
  const [database, build] = await Promise.all([
    startDatabase(running).then(async (database) => {
      await clientMade;
      await loadDemonstrationOnce(database, environment);
      return database;
    }),
    clientMade.then(() => (development ? null : buildSite())),
  ]);
  if (running.isStopping) return;
  if (build !== null) holdBuild(build);
  const plan: SitePlan = {
    environment,
    development,
    build,
    databaseUrl: database.url,
    databaseDirectUrl: database.directUrl,
    // Chosen only now: during a long build another program might have taken it.
    rendererPort: await freePort(),
    gatewaySecret: randomBytes(32).toString("base64url"),
  };
  const renderer = new Child(rendererPlan(plan));
  const gateway = new Child(gatewayPlan(plan));
  running.add({ stop: () => renderer.stop(), kill: () => renderer.kill() });
  running.add({ stop: () => gateway.stop(), kill: () => gateway.kill() });
  await Promise.all([renderer.start(), startGateway(gateway, environment)]);
  if (running.isStopping) return;
  await startWorker(plan, running);
  const seconds = process.uptime().toFixed(1);
  console.log(`Broadsheet is ready at ${siteAddress(environment)} (${seconds} s). Ctrl-C stops it.`);
  await offerFirstLink(database, siteAddress(environment));
}

/** @throws with who holds the port, where it was taken after it was found free: a build may last minutes. */
async function startGateway(gateway: Child, { port, host }: Environment): Promise<void> {
  try {
    await gateway.start();
  } catch (error) {
    throw new Error((await refusePort(port, host)) ?? (error instanceof Error ? error.message : String(error)));
  }
}

async function startWorker(plan: SitePlan, running: Running): Promise<void> {
  const worker = new Child(workerPlan(plan));
  running.add({ stop: () => worker.stop(), kill: () => worker.kill() });
  await worker.start();
}

/** Starts the whole site and keeps it running until it is asked to stop. The packages are installed by now. */
export async function launch({ development }: { development: boolean }): Promise<void> {
  const running = new Running();
  const stop = () => {
    console.log("Stopping …");
    void running.stop().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  };
  stopOnRequest(stop, () => running.force());
  try {
    await startSite(development, running);
  } catch (error) {
    if (running.isStopping) return;
    await running.stop();
    throw error;
  }
}
