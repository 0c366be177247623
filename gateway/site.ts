import { join } from "node:path";
import { FillQueue } from "./cache/fill-queue";
import type { PageHeaders } from "./cache/page-heads";
import { PageKeeping } from "./cache/page-keeping";
import { loadKeptFiles } from "./cache-files/build-files";
import type { Configuration } from "./configuration";
import { type FailurePages, loadFailurePages } from "./failure-pages";
import type { Log } from "./log";
import { MediaFiles } from "./media-files";
import { renderReaderPage } from "./reader-page";
import { ReadinessCheck } from "./readiness";
import { connectRenderer, type RendererConnection } from "./renderer";
import { readerPolicy, type SecurityHeaders, securityHeaders } from "./response-headers";
import { siteOrigin } from "./site-origin";
import { loadStaticFiles, type StaticFile } from "./static-files";
import { createViewCounter } from "./views/create-view-counter";
import type { ViewCounter } from "./views/view-counter";

/** All that answering a request needs, made once at start. */
export type Site = {
  configuration: Configuration;
  log: Log;
  renderer: RendererConnection;
  readiness: ReadinessCheck;
  media: MediaFiles;
  /** By address. In development both are empty: `next dev` has them. */
  buildFiles: ReadonlyMap<string, StaticFile>;
  publicFiles: ReadonlyMap<string, StaticFile>;
  failurePages: FailurePages;
  security: SecurityHeaders;
  readerPolicy: string;
  views: ViewCounter;
  /** Previews that are made at the same time; a line of their own before the renderer. */
  previews: FillQueue;
  /** Null where no page is kept: in development, and without a database that tells what has changed. */
  keeping: PageKeeping | null;
};

/**
 * Reads all that is served and connects what serves it; nothing listens yet.
 *
 * @throws when the files of the build cannot be read.
 */
export async function prepareSite(configuration: Configuration, log: Log): Promise<Site> {
  const { buildFolder, publicFolder, mediaFolder, siteName, isDevelopment, secret, databaseUrl, migrationsFolder } =
    configuration;
  const renderer = connectRenderer({ port: configuration.rendererPort, timeout: configuration.rendererTimeout });
  const security = securityHeaders(configuration);
  const policy = readerPolicy(configuration);
  const failurePages = await loadFailurePages(buildFolder, siteName);
  const [buildFiles, publicFiles] = await Promise.all([
    isDevelopment ? noFiles : loadStaticFiles(join(buildFolder, "static"), "/_next/static", { areImmutable: true }),
    isDevelopment ? noFiles : loadStaticFiles(publicFolder, "", { areImmutable: false }),
  ]);
  const headers = { security, policy, speculationRules: findSpeculationRules(publicFiles.keys()) };
  const keeping = await openKeeping(configuration, { headers, renderer, failurePages, log });
  const earlier = keeping === null ? noFiles : await loadKeptFiles(configuration.cacheFolder, keeping.earlierBuilds);
  return {
    configuration,
    log,
    renderer,
    readiness: new ReadinessCheck({ renderer, secret, databaseUrl, migrationsFolder }),
    media: new MediaFiles(mediaFolder),
    // Pages of earlier builds name files of theirs; their names never mean anything else.
    buildFiles: new Map([...earlier, ...buildFiles]),
    publicFiles: new Map([...earlier, ...publicFiles]),
    failurePages,
    security,
    readerPolicy: policy,
    views: createViewCounter(configuration, log),
    previews: new FillQueue(),
    keeping,
  };
}

async function openKeeping(
  configuration: Configuration,
  given: { headers: PageHeaders; renderer: RendererConnection; failurePages: FailurePages; log: Log },
): Promise<PageKeeping | null> {
  const { headers, renderer, failurePages, log } = given;
  const { databaseUrl, isDevelopment, secret } = configuration;
  if (isDevelopment || databaseUrl === null) return null;
  const render = async (key: string) => {
    const result = await renderReaderPage(key, { renderer, secret, origin: siteOrigin(configuration), isDevelopment });
    if (result.ok) failurePages.takeName(result.page.body);
    return result;
  };
  const keeping = await PageKeeping.open({ configuration: { ...configuration, databaseUrl }, headers, render, log });
  const front = await keeping.pages.held("/");
  if (front !== null) failurePages.takeName(front.body);
  return keeping;
}

/** The rules of fetching ahead, under the name that says what they hold (scripts/build/copy-by-content.ts). */
function findSpeculationRules(addresses: Iterable<string>): string | null {
  for (const address of addresses) if (/^\/speculation\.[0-9a-f]+\.json$/.test(address)) return address;
  return null;
}

const noFiles: ReadonlyMap<string, StaticFile> = new Map();
