import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../launch/free-port";
import { cores, pinTo } from "./machine";

export type Nginx = { origin: string; pid: number; stop: () => Promise<void> };

/** What nginx serves: the same bytes as the gateway, each form a file, with the headers that the gateway sends. */
export type ServedPage = { identity: Buffer; gzip: Buffer; br: Buffer; headers: Readonly<Record<string, string>> };

/** So many copies of the gzip form lie there too, at `/copies/0` and so on. */
export const nginxCopies = 10_000;

/**
 * nginx with one worker on the server's processor, set up as fast as it goes: files kept open, sent by the kernel,
 * compressed beforehand. `/article` is sent as gzip by gzip_static; Debian's nginx knows no Brotli, so `/article-br` is
 * the Brotli form as a file with its header.
 */
export async function startNginx(program: string, folder: string, page: ServedPage): Promise<Nginx> {
  const [root, port] = [path.join(folder, "nginx"), await freePort()];
  mkdirSync(path.join(root, "files"), { recursive: true });
  writeFileSync(path.join(root, "files", "article"), page.identity);
  writeFileSync(path.join(root, "files", "article.gz"), page.gzip);
  writeFileSync(path.join(root, "files", "article-br"), page.br);
  mkdirSync(path.join(root, "files", "copies"));
  for (let number = 0; number < nginxCopies; number += 1)
    writeFileSync(path.join(root, "files", "copies", `${number}.gz`), page.gzip);
  const file = path.join(root, "nginx.conf");
  writeFileSync(file, configuration({ root, port, headers: page.headers }));
  const master = spawn(program, ["-c", file, "-p", root, "-e", path.join(root, "error.log")], { stdio: "ignore" });
  const pid = await workerOf(master.pid ?? 0).catch(() => {
    throw new Error(`nginx does not start:\n${readFileSync(path.join(root, "error.log"), "utf8")}`);
  });
  pinTo(pid, cores.server);
  const stop = () =>
    new Promise<void>((resolve) => {
      master.once("exit", () => resolve());
      master.kill("SIGTERM");
    });
  return { origin: `http://127.0.0.1:${port}`, pid, stop };
}

function configuration({ root, port, headers }: { root: string; port: number; headers: ServedPage["headers"] }) {
  const added = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${path.join(root, kind)};`,
  );
  return `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
worker_rlimit_nofile 16384;
pid ${path.join(root, "pid")};
error_log ${path.join(root, "error.log")} error;
events { worker_connections 4096; multi_accept on; }
http {
  ${temporary.join("\n  ")}
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=12000;
  open_file_cache_valid 1h;
  default_type "text/html; charset=utf-8";
  ${added.join("\n  ")}
  server {
    listen 127.0.0.1:${port} backlog=1024;
    root ${path.join(root, "files")};
    gzip_static on;
    gzip_vary on;
    location = /article-br {
      gzip_static off;
      ${added.join("\n      ")}
      add_header Vary Accept-Encoding;
      add_header Content-Encoding br;
    }
  }
}
`;
}

/** The process that answers is the master's one child. */
async function workerOf(master: number): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    await sleep(50);
    for (const pid of readdirSync("/proc").map(Number).filter(Number.isInteger)) {
      try {
        const [, parent = ""] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
        if (Number(parent) === master) return pid;
      } catch {
        // Gone meanwhile.
      }
    }
  }
  throw new Error("no worker");
}
