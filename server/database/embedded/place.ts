import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Account, canReach, postgresAccount } from "./account";

/** The major release of the server that is shipped; a cluster belongs to one of them. */
const release = 18;

/** Where PostgreSQL's own account finds its data when it cannot pass through the folders above DATA_DIR. */
const outsideHomes = "/var/lib/broadsheet";

export type Place = { home: string; cluster: string; account: Account };

function refuseOtherRelease(home: string): void {
  const other = existsSync(home) && readdirSync(home).find((name) => /^pg\d+$/.test(name) && name !== `pg${release}`);
  if (!other || existsSync(path.join(home, `pg${release}`))) return;
  throw new Error(
    `The database in ${home} was made by PostgreSQL ${other.slice(2)}, and this Broadsheet brings PostgreSQL ${release}: ` +
      "make a backup with the Broadsheet that made it, move the folder away, and restore the backup here.",
  );
}

function readPointer(pointer: string): string | null {
  if (!existsSync(pointer)) return null;
  const home = readFileSync(pointer, "utf8").trim();
  if (existsSync(home)) return home;
  throw new Error(
    `The database of this site lay in ${home}, as ${pointer} says, and is not there any more: ` +
      "bring that folder back, or remove the file to begin with an empty database.",
  );
}

function prepare(home: string): Place {
  refuseOtherRelease(home);
  const cluster = path.join(home, `pg${release}`);
  const account = postgresAccount(cluster);
  mkdirSync(home, { recursive: true });
  // Whoever reaches the socket in it is let in without a password.
  chmodSync(home, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) chownSync(home, account.uid, account.gid);
  return { home, cluster, account };
}

/**
 * The place of the embedded database: DATA_DIR/database, or, where PostgreSQL's account cannot reach that (root, with
 * the checkout under a closed home), one of its own that DATA_DIR/database-place.txt names. The name holds nothing of
 * the checkout's path, so that moving the checkout loses nothing.
 */
export function findPlace(dataDirectory: string): Place {
  mkdirSync(dataDirectory, { recursive: true });
  const pointer = path.join(dataDirectory, "database-place.txt");
  const named = readPointer(pointer);
  if (named) return prepare(named);
  const inside = path.join(dataDirectory, "database");
  if (canReach(dataDirectory, postgresAccount(path.join(inside, `pg${release}`)))) return prepare(inside);
  const home = path.join(outsideHomes, randomBytes(6).toString("hex"));
  const place = prepare(home);
  chmodSync(outsideHomes, 0o755);
  writeFileSync(pointer, `${home}\n`);
  return place;
}
