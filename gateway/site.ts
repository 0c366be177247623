import { join } from "node:path";
import { BodyDates } from "./body-dates";
import type { Configuration } from "./configuration";
import { type FailurePages, loadFailurePages } from "./failure-pages";
import type { Log } from "./log";
import { MediaFiles } from "./media-files";
import { ReadinessCheck } from "./readiness";
import { connectRenderer, type RendererConnection } from "./renderer";
import { readerPolicy, type SecurityHeaders, securityHeaders } from "./response-headers";
import { loadStaticFiles, type StaticFile } from "./static-files";

/** All that answering a request needs, made once at start. */
export type Site = {
  configuration: Configuration;
  log: Log;
  renderer: RendererConnection;
  readiness: ReadinessCheck;
  media: MediaFiles;
  bodyDates: BodyDates;
  /** By address. In development both are empty: `next dev` has them. */
  buildFiles: ReadonlyMap<string, StaticFile>;
  publicFiles: ReadonlyMap<string, StaticFile>;
  failurePages: FailurePages;
  security: SecurityHeaders;
  readerPolicy: string;
};

export async function prepareSite(configuration: Configuration, log: Log): Promise<Site> {
  const { buildFolder, publicFolder, mediaFolder, siteName, isDevelopment, secret, databaseUrl } = configuration;
  const renderer = connectRenderer({ port: configuration.rendererPort, timeout: configuration.rendererTimeout });
  const [buildFiles, publicFiles, failurePages] = await Promise.all([
    isDevelopment ? noFiles : loadStaticFiles(join(buildFolder, "static"), "/_next/static", { areImmutable: true }),
    isDevelopment ? noFiles : loadStaticFiles(publicFolder, "", { areImmutable: false }),
    loadFailurePages(buildFolder, siteName),
  ]);
  return {
    configuration,
    log,
    renderer,
    readiness: new ReadinessCheck({ renderer, secret, databaseUrl }),
    media: new MediaFiles(mediaFolder),
    bodyDates: new BodyDates(),
    buildFiles,
    publicFiles,
    failurePages,
    security: securityHeaders(configuration),
    readerPolicy: readerPolicy(configuration),
  };
}

const noFiles: ReadonlyMap<string, StaticFile> = new Map();
