import { type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ExpiredTags } from "../cache/expired-tags";
import type { Expired } from "../expiry/expired";
import type { ReplayPosition } from "../expiry/replay-position";

type Head = { sequence: number; floor: number; position: ReplayPosition | null };
type Before = { at: number; tags: string[] };

/** When this many bytes have been added, the file is written anew. */
const rewriteAfter = 4 * 1024 * 1024;

/**
 * The file that remembers over a restart what has expired, and how far the table of expiries was read. An expiry is in
 * it, and on the disk, before anything else happens; so whatever lies in the cache's folder can always be judged.
 *
 * The first line says where the file begins, the next ones which tags had expired until then, and each further line is
 * one batch. A line that a crash cut off was never acted upon.
 */
export class Journal {
  private bytesAdded = 0;

  private constructor(
    private readonly file: string,
    private handle: FileHandle,
    readonly expired: ExpiredTags,
    /** Null: nothing is known of what has expired before. */
    private position: ReplayPosition | null,
  ) {}

  /** Null when there is no journal that can be read: pages that lie beside it cannot be judged. */
  static async read(file: string): Promise<Journal | null> {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    const read = text === null ? null : readJournal(text);
    return read === null ? null : Journal.start(file, read.expired, read.position);
  }

  static create(file: string): Promise<Journal> {
    return Journal.start(file, new ExpiredTags(), null);
  }

  private static async start(file: string, expired: ExpiredTags, position: ReplayPosition | null): Promise<Journal> {
    await writeWhole(file, expired, position);
    return new Journal(file, await open(file, "a"), expired, position);
  }

  get readTo(): ReplayPosition | null {
    return this.position;
  }

  /** Resolves when the batch is on the disk and counts. */
  async add(batch: Expired): Promise<void> {
    const line = `${JSON.stringify(batch)}\n`;
    await this.handle.appendFile(line);
    await this.handle.datasync();
    this.position = batch.position ?? this.position;
    this.expired.take(batch);
    this.bytesAdded += line.length;
    if (this.bytesAdded > rewriteAfter) await this.rewrite();
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  /** For a disk that takes no more lines: what lies beside the journal must not be believed at the next start. */
  async destroy(): Promise<void> {
    await rm(this.file, { force: true }).finally(() => this.handle.close());
  }

  private async rewrite(): Promise<void> {
    await writeWhole(this.file, this.expired, this.position);
    const earlier = this.handle;
    this.handle = await open(this.file, "a");
    this.bytesAdded = 0;
    await earlier.close();
  }
}

function readJournal(text: string): { expired: ExpiredTags; position: ReplayPosition | null } | null {
  // What follows the last line break was cut off.
  const [first, ...lines] = text.split("\n").slice(0, -1).map(parsed);
  if (first === undefined || !isHead(first)) return null;
  const tags: [string, number][] = [];
  const batches: Expired[] = [];
  for (const line of lines) {
    if (isBefore(line)) for (const tag of line.tags) tags.push([tag, line.at]);
    else if (isBatch(line)) batches.push(line);
    else return null;
  }
  const expired = new ExpiredTags({ sequence: first.sequence, floor: first.floor, tags });
  for (const batch of batches) expired.take(batch);
  return { expired, position: batches.findLast((batch) => batch.position !== null)?.position ?? first.position };
}

function isHead(line: object): line is Head {
  return "sequence" in line && "floor" in line && "position" in line;
}

function isBefore(line: object): line is Before {
  return "at" in line && "tags" in line;
}

function isBatch(line: object): line is Expired {
  return "tags" in line && "everything" in line && "position" in line;
}

/** An empty object, which is no line of ours, for what is not JSON. */
function parsed(line: string): object {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

async function writeWhole(file: string, expired: ExpiredTags, position: ReplayPosition | null): Promise<void> {
  const { sequence, floor, tags } = expired.state();
  const lines: unknown[] = [{ sequence, floor, position }];
  let before: Before = { at: -1, tags: [] };
  for (const [tag, at] of tags) {
    if (before.at !== at) {
      before = { at, tags: [] };
      lines.push(before);
    }
    before.tags.push(tag);
  }
  await mkdir(dirname(file), { recursive: true });
  const made = `${file}.new`;
  const handle = await open(made, "w");
  try {
    await handle.writeFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(made, file);
  await syncFolder(dirname(file));
}

/** A new name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
