import { existsSync } from "node:fs";
import { isIPv6 } from "node:net";
import path from "node:path";
import type { Environment } from "@/lib/environment";
import type { ChildPlan } from "./child";
import { engineOptions } from "./engine-options";

export type SitePlan = {
  environment: Environment;
  development: boolean;
  /** The folder of the build that is served; null in development. */
  build: string | null;
  databaseUrl: string;
  databaseDirectUrl: string;
  rendererPort: number;
  gatewaySecret: string;
};

const nextBanner =
  /^\s*(\p{Extended_Pictographic}|▲ Next\.js|- (Local|Network|Environments|Experiments)|✓ (Ready|Starting|Running))/u;

/** Everything is said to the children in full, so that none of them reads a file or guesses a default. */
function sharedEnv(plan: SitePlan): Record<string, string> {
  const { environment } = plan;
  return {
    NODE_ENV: plan.development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(environment.port),
    HOST: environment.host,
    SITE_URL: environment.siteUrl ?? "",
    SITE_NAME: environment.siteName,
    SITE_TIME_ZONE: environment.siteTimeZone,
    SITE_LANGUAGE: environment.siteLanguage,
    TRUSTED_PROXIES: environment.trustedProxies.join(","),
    LOG_LEVEL: environment.logLevel,
    PAGE_CACHE_MEGABYTES: String(environment.pageCacheMegabytes),
    SECURITY_CONTACT: environment.securityContact ?? "",
    INDEXNOW_KEY: environment.indexNowKey ?? "",
    INDEXNOW_ENDPOINT: environment.indexNowEndpoint,
    WEBSUB_HUB: environment.webSubHub ?? "",
    SMTP_URL: environment.smtpUrl ?? "",
    MAIL_FROM: environment.mailFrom ?? "",
    DATA_DIR: environment.dataDirectory,
    DATABASE_URL: plan.databaseUrl,
    DATABASE_DIRECT_URL: plan.databaseDirectUrl,
    RENDERER_PORT: String(plan.rendererPort),
    GATEWAY_SECRET: plan.gatewaySecret,
    ...(plan.build && { BUILD_DIR: plan.build }),
  };
}

/** The one that belongs to the build; from its sources in development, and for a build of before that has none. */
function program(build: string | null, built: string, source: string): string[] {
  const file = build === null ? null : path.join(build, built);
  return file !== null && existsSync(file) ? [file] : ["--import", "tsx", source];
}

/** Next, on a port of the loopback. It says itself that it listens. */
export function rendererPlan(plan: SitePlan): ChildPlan {
  return {
    title: "The renderer",
    options: [
      // A page leaves several megabytes behind when it is done: room for a few of them at once makes collecting cheap.
      ...engineOptions("--max-semi-space-size=32"),
      ...program(plan.build, "renderer.mjs", "scripts/renderer.ts"),
    ],
    env: { ...sharedEnv(plan), SITE_URL: new URL(siteAddress(plan.environment)).origin },
    patience: 10,
    hidden: nextBanner,
  };
}

/** The public port. It says itself that it listens. */
export function gatewayPlan(plan: SitePlan): ChildPlan {
  return {
    title: "The gateway",
    options: [
      ...engineOptions(
        // Requests leave little behind: room for more of it would lie there unused.
        "--max-semi-space-size=4",
        // And so little that several threads would wait for each other longer than one takes.
        "--no-parallel-scavenge",
        // V8 lets what it has to look after, pages among it, grow by a tenth or more before it collects. Most of it stays,
        // and a tenth of ten thousand pages is much rubbish.
        "--heap-growing-percent=4",
      ),
      ...program(plan.build, "gateway.mjs", "gateway/main.ts"),
    ],
    env: {
      ...sharedEnv(plan),
      // Compressing in four threads would leave the C library's memory in as many heaps of holes.
      MALLOC_ARENA_MAX: "1",
      ...(plan.development && { GATEWAY_DEV: "1" }),
    },
    patience: 20,
  };
}

/** What is done beside the serving of pages: the schedule above all. */
export function workerPlan(plan: SitePlan): ChildPlan {
  return {
    title: "The worker",
    options: ["--import", "tsx", "scripts/worker.ts"],
    env: sharedEnv(plan),
    // Pages do not wait for it, and nothing that it does is lost when it comes late.
    isReady: async () => true,
    patience: 15,
  };
}

/** The address to give to people. */
export function siteAddress({ siteUrl, host, port }: Environment): string {
  if (siteUrl) return `${siteUrl}/`;
  const named = ["127.0.0.1", "::1", "::", "0.0.0.0"].includes(host) ? "localhost" : isIPv6(host) ? `[${host}]` : host;
  return `http://${named}:${port}/`;
}
