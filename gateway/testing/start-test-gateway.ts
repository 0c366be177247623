import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Configuration, readConfiguration } from "../configuration";
import { createLog } from "../log";
import { type Gateway, serve } from "../serve";
import { prepareSite } from "../site";
import { testSecret } from "./start-stand-in";

export type TestGateway = Gateway & { origin: string; lines: () => Record<string, unknown>[] };

/** A gateway of a test's own, on a port that the system chooses, in front of the renderer at `rendererPort`. */
export async function startTestGateway(
  rendererPort: number,
  env: Record<string, string> = {},
  changes: Partial<Configuration> = {},
): Promise<TestGateway> {
  const folder = await mkdtemp(join(tmpdir(), "gateway-data-"));
  const read = readConfiguration({
    PORT: "0",
    GATEWAY_SECRET: testSecret,
    LOG_LEVEL: "debug",
    SITE_NAME: "The Test",
    DATA_DIR: folder,
    ...env,
  });
  if (!read.ok) throw new Error(read.mistakes.join(" "));
  const written: string[] = [];
  const log = createLog(
    read.configuration.logLevel,
    (line) => written.push(line),
    () => new Date(),
  );
  // A database that stands in for one has no migrations.
  const own = { rendererPort, rendererTimeout: 400, migrationsFolder: join(folder, "none") };
  const configuration = { ...read.configuration, ...own, ...changes };
  const gateway = await serve(await prepareSite(configuration, log));
  return {
    port: gateway.port,
    close: (patience) => gateway.close(patience).finally(() => rm(folder, { recursive: true, force: true })),
    origin: `http://127.0.0.1:${gateway.port}`,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
