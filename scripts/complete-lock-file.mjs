// `npm ci` refuses a lock file that does not name the packages for every platform, and npm leaves out those that its
// registry does not have (a mirror for one platform, say). This adds what is missing, from the versions that the
// packages themselves ask for: to be run after each change of the dependencies.
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** npm installs a package only where these fit, so that what is listed is not fetched elsewhere. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(os === "linux" && { libc: [libc] }) };
}

/**
 * The entries that a lock file's packages ask for and that it does not have.
 *
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string>, dev?: boolean }> }} lock
 * @returns {Record<string, object>}
 */
export function missingEntries(lock) {
  const missing = {};
  for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      if (lock.packages[place] || !/^\d/.test(version)) continue;
      missing[place] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
    }
  }
  return missing;
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const [[own, root], ...packages] = Object.entries({ ...lock.packages, ...missingEntries(lock) });
  const sorted = packages.sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries([[own, root], ...sorted]);
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
}
