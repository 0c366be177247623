import { hash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Log } from "../log";
import { readPageFile, type StoredPage } from "./page-file";
import { type Unwritten, WriteBehind } from "./write-behind";

const rooms = ["pages", "lists"] as const;
type Room = (typeof rooms)[number];

/**
 * Pages on the disk, in a folder for each build that rendered them, written some time after they were stored in memory.
 * A page is a file of its own under a name made from its address; a file is there whole or not at all, and what a power
 * failure leaves of one is told by its digest.
 *
 * Pages with a query have room of their own: anybody can make up addresses of that kind.
 */
export class PageFiles {
  private readonly behind: WriteBehind;
  private bytesSinceSweep = 0;

  constructor(
    private readonly folder: string,
    private readonly build: string,
    /** Other builds of which pages lie here, the newest first. */
    private readonly earlierBuilds: string[],
    /** Bytes. */
    private readonly capacity: number,
    log: Log,
  ) {
    const write = (key: string, bytes: () => Promise<Buffer>) => this.writeOne(key, bytes);
    this.behind = new WriteBehind({ write, remove: (key) => this.removeOne(key) }, capacity / 16, log);
  }

  async read(key: string): Promise<StoredPage | null> {
    for (const build of [this.build, ...this.earlierBuilds]) {
      const bytes = await readFile(this.fileOf(build, key)).catch(() => null);
      const stored = bytes === null ? null : await readPageFile(bytes);
      // Two addresses could only have one name if SHA-256 were broken; the key is in the file all the same.
      if (stored !== null && stored.facts.key === key) return stored;
    }
    return null;
  }

  /** Has the page written soon; of two for one address, the later. */
  write(key: string, page: Unwritten): void {
    this.behind.write(key, page);
  }

  /** Has it removed soon, before anything else is written. */
  remove(key: string): void {
    this.behind.remove(key);
  }

  /** What waits to be written is not; what lies there already stays. */
  forget(key: string): void {
    this.behind.forget(key);
  }

  /** Resolves when everything that was handed in has been done. */
  settle(): Promise<void> {
    return this.behind.settle();
  }

  close(): Promise<void> {
    return this.behind.close();
  }

  /** Ends it with what is being done at this moment. */
  abandon(): Promise<void> {
    return this.behind.abandon();
  }

  /** Removes what was written longest ago beyond the capacity. */
  async sweep(): Promise<void> {
    this.bytesSinceSweep = 0;
    for (const room of rooms) await this.sweepRoom(room, room === "lists" ? this.capacity / 8 : this.capacity);
  }

  /** Removes builds of which no page is left, with their files; gives those that remain. */
  async dropEmptyBuilds(): Promise<readonly string[]> {
    for (const build of [...this.earlierBuilds]) {
      if (await this.holdsPages(build)) continue;
      this.earlierBuilds.splice(this.earlierBuilds.indexOf(build), 1);
      await rm(join(this.folder, build), { recursive: true, force: true });
    }
    return this.earlierBuilds;
  }

  private async writeOne(key: string, makeBytes: () => Promise<Buffer>): Promise<void> {
    const file = this.fileOf(this.build, key);
    const made = `${file}.new`;
    const bytes = await makeBytes();
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(made, bytes);
      await rename(made, file);
    } catch (error) {
      await rm(made, { force: true });
      throw error;
    }
    this.bytesSinceSweep += bytes.length;
    await Promise.all(this.earlierBuilds.map((build) => rm(this.fileOf(build, key), { force: true })));
    if (this.bytesSinceSweep > this.capacity / 8) await this.sweep();
  }

  private async removeOne(key: string): Promise<void> {
    await Promise.all([this.build, ...this.earlierBuilds].map((build) => rm(this.fileOf(build, key), { force: true })));
  }

  private fileOf(build: string, key: string): string {
    const name = hash("sha256", key).slice(0, 40);
    const room: Room = key.includes("?") ? "lists" : "pages";
    return join(this.folder, build, room, name.slice(0, 2), name);
  }

  private async sweepRoom(room: Room, capacity: number): Promise<void> {
    const found: { file: string; size: number; at: number }[] = [];
    for (const build of [this.build, ...this.earlierBuilds]) {
      for (const file of await filesBelow(join(this.folder, build, room))) {
        const facts = await stat(file).catch(() => null);
        if (facts !== null) found.push({ file, size: facts.size, at: facts.mtimeMs });
      }
    }
    let bytes = found.reduce((sum, { size }) => sum + size, 0);
    found.sort((a, b) => a.at - b.at);
    for (const { file, size } of found) {
      if (bytes <= capacity) break;
      await unlink(file).catch(() => undefined);
      bytes -= size;
    }
  }

  private async holdsPages(build: string): Promise<boolean> {
    for (const room of rooms) {
      const folder = join(this.folder, build, room);
      for (const part of await readdir(folder).catch(() => [])) {
        const pages = await readdir(join(folder, part)).catch(nothingInFile);
        if (pages.length > 0) return true;
      }
    }
    return false;
  }
}

/** A file where a folder should be holds no pages; what cannot be read at this moment may hold some. */
function nothingInFile(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOTDIR") return [];
  throw error;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
