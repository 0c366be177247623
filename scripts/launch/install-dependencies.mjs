// Plain JavaScript: it runs before the dependencies are there.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { step } from "./step.mjs";

/**
 * Installs what package-lock.json says, development tools included and whatever NODE_ENV is, when it is not there or
 * not for this lock file, this Node and this machine.
 *
 * @param {string} root
 */
export async function installDependencies(root) {
  const stamp = path.join(root, "node_modules", ".broadsheet-installed");
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  const wanted = createHash("sha256")
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!isInstalled(root, lock)) await step("Installing the packages of package-lock.json", () => runNpm(root));
  writeFileSync(stamp, wanted);
}

/** What npm installed by somebody's own hand is as good: it leaves a list in the form of the lock file. */
function isInstalled(root, lock) {
  const list = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, "utf8")).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
}

/** npm runs us with its own path in the environment; otherwise it is looked for as any program. */
function runNpm(root) {
  const own = process.env.npm_execpath;
  const [program, ...first] = own?.endsWith(".js") ? [process.execPath, own] : ["npm"];
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  return new Promise((resolve, reject) => {
    const npm = spawn(program, [...first, ...options], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (text) => (said = (said + text).slice(-20_000)));
    const stop = () => {
      npm.kill("SIGTERM");
      process.exit(143);
    };
    process.once("SIGTERM", stop);
    npm.on("error", () => reject(new Error("npm was not found: install Node together with npm.")));
    npm.on("close", (code) => {
      process.off("SIGTERM", stop);
      if (code === 0) resolve(undefined);
      else reject(new Error(`npm could not install the packages:\n${said.trim()}`));
    });
  });
}
