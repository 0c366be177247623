import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Whom PostgreSQL runs as; an empty one is whoever we are. */
export type Account = { uid?: number; gid?: number };

function ownerOf(directory: string): Account | null {
  try {
    const { uid, gid } = statSync(directory);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

function fromPasswd(name: string): Account | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * PostgreSQL refuses to run as root, and initdb wants an account that /etc/passwd knows. A cluster that is there
 * already keeps its owner, so that one made by an ordinary user stays theirs when root starts it.
 */
export function postgresAccount(clusterDirectory: string): Account {
  if (process.getuid?.() !== 0) return {};
  const account = ownerOf(clusterDirectory) ?? fromPasswd("postgres") ?? fromPasswd("nobody");
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody": start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account may pass through every folder down to this one, which need not exist yet. */
export function canReach(directory: string, { uid, gid }: Account): boolean {
  if (uid === undefined) return true;
  for (let folder = directory; ; folder = path.dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const passes = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if ((stat.mode & passes) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}
