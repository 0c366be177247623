import { hash } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

export type FolderLock = { release: () => Promise<void> };

/**
 * Keeps a second gateway of this machine out of a folder; null when one is in it. The lock is a socket on which its
 * owner listens: it ends with the process, however that ends, and no number of a process can be mistaken for another.
 * Its name is that of the folder around it, as the file system knows it: the folder itself may be made anew by its owner.
 *
 * @throws when the folder around it cannot be made.
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  const around = dirname(resolve(folder));
  await mkdir(around, { recursive: true });
  const { dev, ino } = await stat(around, { bigint: true });
  const path = addressOf(`broadsheet-${hash("sha256", `${dev}:${ino} ${basename(folder)}`).slice(0, 24)}`);
  for (const isLastTry of [false, true]) {
    const server = await listen(path);
    if (server !== null) return { release: () => new Promise((done) => server.close(() => done())) };
    if (isLastTry || (await isAnswered(path))) return null;
    if (!path.startsWith("\0")) await rm(path, { force: true });
  }
  return null;
}

/**
 * On Linux and Windows such a name is no file, and goes with its owner. Elsewhere a killed one leaves a file, which two
 * that start in the same moment could both take away.
 */
function addressOf(name: string): string {
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.lock`);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((done) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", () => done(null));
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", (error: NodeJS.ErrnoException) =>
      done(error.code !== "ECONNREFUSED" && error.code !== "ENOENT"),
    );
  });
}
