// Plain JavaScript: it runs before the dependencies are there.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import net from "node:net";

/**
 * Whether the address can be listened on; otherwise a sentence that says what stands in the way.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>}
 */
export async function refusePort(port, host) {
  const code = await tryToListen(port, host);
  if (code === null) return null;
  if (code === "EACCES") return `Port ${port} is kept for root: choose one above 1023 with PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST is ${host}, which is no address of this machine.`;
  if (code !== "EADDRINUSE") return `Broadsheet cannot listen on ${host}, port ${port} (${code}).`;
  const holder = process.platform === "linux" ? findOnLinux(port) : findByLsof(port);
  if (!holder)
    return `Port ${port} is in use by another program: stop it, or choose another port with PORT=${port + 1}.`;
  if (holder.directory && /\bgateway(\/main)?\.m?[jt]s( |$)/.test(holder.command)) {
    return `Broadsheet is already running from ${holder.directory} on port ${port} (process ${holder.pid}).`;
  }
  return `Port ${port} is in use by ${holder.command.slice(0, 120)} (process ${holder.pid}): stop it, or choose another port with PORT=${port + 1}.`;
}

/** @returns {Promise<string | null>} the code of the error */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code ?? error.message));
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}

function findOnLinux(port) {
  const inodes = new Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => listeningSockets(table, port)));
  const pid = readdirSync("/proc").find((name) => /^\d+$/.test(name) && holdsSocket(name, inodes));
  if (!pid) return null;
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  return { pid, command, directory: readlinkSync(`/proc/${pid}/cwd`) };
}

/** Descriptors come and go while they are looked at, and those of somebody else's process cannot be. */
function holdsSocket(pid, inodes) {
  const quietly = (look, otherwise) => {
    try {
      return look();
    } catch {
      return otherwise;
    }
  };
  const descriptors = quietly(() => readdirSync(`/proc/${pid}/fd`), []);
  return descriptors.some((fd) => inodes.has(quietly(() => readlinkSync(`/proc/${pid}/fd/${fd}`), "")));
}

/** The fields are those of proc(5): local address, remote address, state (0A: listening), …, inode. */
function listeningSockets(table, port) {
  const hexPort = port.toString(16).toUpperCase().padStart(4, "0");
  try {
    return readFileSync(table, "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${hexPort}`) && state === "0A")
      .map((fields) => `socket:[${fields[9]}]`);
  } catch {
    return [];
  }
}

function findByLsof(port) {
  const [pid] = output("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-t"]).split("\n");
  if (!pid) return null;
  const command = output("ps", ["-ww", "-o", "command=", "-p", pid]);
  const directory = /^n(.*)$/m.exec(output("lsof", ["-a", "-p", pid, "-d", "cwd", "-Fn"]))?.[1];
  return { pid, command, directory };
}

function output(program, options) {
  return spawnSync(program, options, { encoding: "utf8" }).stdout?.trim() ?? "";
}
