import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { withLock } from "@/server/database/embedded/lock";
import { isBuildHeld } from "./held-builds";
import { runQuietly } from "./run-quietly";
import { sourceHash } from "./source-hash";
import { step } from "./step.mjs";

const builds = path.join(".next", "builds");

/** The newest are kept to go back to; older ones only while somebody serves them. */
const keptBuilds = 3;

const finished = (directory: string) => existsSync(path.join(directory, "finished.txt"));

function listFinished(): string[] {
  if (!existsSync(builds)) return [];
  return readdirSync(builds)
    .map((name) => path.join(builds, name))
    .filter(finished)
    .sort((a, b) => statSync(path.join(b, "finished.txt")).mtimeMs - statSync(path.join(a, "finished.txt")).mtimeMs);
}

/** A build that was cut off is as good as none; one that another process is making now is left alone. */
const abandonedAfter = 60 * 60 * 1_000;

function listAbandoned(): string[] {
  return readdirSync(builds)
    .filter((name) => !name.includes("."))
    .map((name) => path.join(builds, name))
    .filter((directory) => !finished(directory) && Date.now() - statSync(directory).mtimeMs > abandonedAfter);
}

function removeBuild(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  rmSync(`${directory}.json`, { force: true });
}

async function buildWithNext(directory: string): Promise<void> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  // Next adds its own lines to the tsconfig it is given; the one of the tree is not for a program to edit.
  const tsconfig = `${directory}.json`;
  writeFileSync(tsconfig, JSON.stringify({ extends: "../../tsconfig.json" }));
  const env = { BUILD_DIR: directory, BUILD_TSCONFIG: tsconfig, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  await runQuietly([next, "build"], env);
  await runQuietly(["--import", "tsx", "scripts/build-error-pages.tsx"], env);
  await runQuietly(["--import", "tsx", "scripts/build-programs.ts"], env);
  writeFileSync(path.join(directory, "finished.txt"), `${new Date().toISOString()}\n`);
}

/**
 * The folder of a build of these very sources, made when it is not there. Each state of the sources has a folder of its
 * own, so that a site that is serving keeps its files while the next one is built.
 *
 * When the sources cannot be built, the newest build that there is goes on serving, with the reason on the terminal.
 *
 * @throws when they cannot and there is none.
 */
export async function buildSite(build = buildWithNext): Promise<string> {
  const directory = path.join(builds, sourceHash());
  if (finished(directory)) return directory;
  mkdirSync(builds, { recursive: true });
  // Two starts of the same sources would clear the folder under each other: the second waits, and finds it made.
  const tellWait = () => console.log("Another start is building the site; waiting for it.");
  return withLock(`${directory}.lock`, () => buildInto(directory, build), tellWait);
}

async function buildInto(directory: string, build: typeof buildWithNext): Promise<string> {
  if (finished(directory)) return directory;
  try {
    await step("Building the site", () => build(directory));
  } catch (error) {
    removeBuild(directory);
    const [last] = listFinished();
    if (!last) throw new Error(`The site could not be built:\n${error instanceof Error ? error.message : error}`);
    console.error(error instanceof Error ? error.message : error);
    console.error("The site could not be built from these sources; the build of before goes on serving.");
    return last;
  }
  const old = [...listFinished().slice(keptBuilds), ...listAbandoned()];
  for (const unused of old.filter((other) => !isBuildHeld(other))) removeBuild(unused);
  return directory;
}
