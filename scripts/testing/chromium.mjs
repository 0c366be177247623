// Finds the Chromium that the browser tests drive, or installs one. Plain JavaScript: it also runs before the
// dependencies are there.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"),
  "broadsheet",
  `chromium-${process.arch}`,
);
const unpackedStart = path.join(cacheFolder, "start-chromium");

/** The path of a Chromium that starts on this machine, or null. */
export async function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...systemPaths, unpackedStart, await playwrightsOwn()];
  return candidates.find((candidate) => candidate && existsSync(candidate) && starts(candidate)) ?? null;
}

/**
 * The path of a Chromium, installed now when there was none: as root Debian's package, as an ordinary user Debian's
 * packages unpacked into the cache folder, else Playwright's own. Throws one sentence when none of these can be had.
 */
export async function ensureChromium(report) {
  const found = await findChromium();
  if (found) return found;
  for (const install of [installPackage, unpackPackages, installPlaywrights].filter(({ isPossible }) => isPossible())) {
    report(install.description);
    if (!install.run()) continue;
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need a Chromium and none could be installed: run `sudo apt-get install chromium` or `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH to one.",
  );
}

function starts(executable) {
  return spawnSync(executable, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import("playwright");
    return chromium.executablePath();
  } catch {
    // Before the dependencies are installed there is no Playwright that could have brought one.
    return null;
  }
}

function succeeds(command, args, options = {}) {
  return spawnSync(command, args, { stdio: "ignore", ...options }).status === 0;
}

const hasApt = () => existsSync("/usr/bin/apt-get");

const installPackage = {
  description: "Installing Debian’s Chromium (apt-get install chromium)",
  isPossible: () => hasApt() && process.getuid?.() === 0,
  run() {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const install = () => succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
    // An old list of packages names files that are gone; a new one costs a few seconds and is asked for only then.
    return install() || (succeeds("apt-get", ["update", "-qq"], { env }) && install());
  },
};

const unpackPackages = {
  description: "Unpacking Debian’s Chromium into the cache folder",
  isPossible: hasApt,
  run() {
    const folder = `${cacheFolder}.new`;
    rmSync(folder, { recursive: true, force: true });
    for (const part of ["state/lists/partial", "cache/archives/partial", "packages", "root"]) {
      mkdirSync(path.join(folder, part), { recursive: true });
    }
    const own = [
      ["Dir::State", path.join(folder, "state")],
      ["Dir::State::status", "/var/lib/dpkg/status"],
      ["Dir::Cache", path.join(folder, "cache")],
      ["Debug::NoLocking", "1"],
      ["APT::Sandbox::User", ""],
    ].flatMap(([name, value]) => ["-o", `${name}=${value}`]);
    if (!succeeds("apt-get", [...own, "update", "-qq"])) return false;
    const plan = spawnSync("apt-get", [...own, "install", "--simulate", "--no-install-recommends", "chromium"], {
      encoding: "utf8",
    });
    const packages = [...plan.stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
    const downloads = path.join(folder, "packages");
    if (packages.length === 0 || !succeeds("apt-get", [...own, "download", "-qq", ...packages], { cwd: downloads })) {
      return false;
    }
    for (const file of readdirSync(downloads)) {
      execFileSync("dpkg-deb", ["-x", path.join(downloads, file), path.join(folder, "root")]);
    }
    writeStart(folder);
    for (const part of ["state", "cache", "packages"])
      rmSync(path.join(folder, part), { recursive: true, force: true });
    rmSync(cacheFolder, { recursive: true, force: true });
    renameSync(folder, cacheFolder);
    return true;
  },
};

/** Starts the unpacked program with the libraries and the fonts that were unpacked beside it. */
function writeStart(folder) {
  const libraries = readdirSync(path.join(folder, "root"), { recursive: true, withFileTypes: true })
    .filter((entry) => /\.so(\.|$)/.test(entry.name) && !entry.parentPath.endsWith("/chromium"))
    .map((entry) => path.relative(folder, entry.parentPath));
  const search = [...new Set(libraries)].map((library) => `$here/${library}`).join(":");
  const start = [
    "#!/bin/sh",
    'here=$(dirname "$0")',
    `export LD_LIBRARY_PATH="${search}"`,
    // A system with fonts of its own keeps them; one without would show no letter outside the site's own type.
    '[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"',
    'exec "$here/root/usr/lib/chromium/chromium" "$@"',
  ];
  writeFileSync(path.join(folder, "start-chromium"), `${start.join("\n")}\n`, { mode: 0o755 });
  const fonts = `<dir>/usr/share/fonts</dir><dir prefix="relative">root/usr/share/fonts</dir>`;
  const cache = `<cachedir prefix="xdg">fontconfig</cachedir>`;
  writeFileSync(path.join(folder, "fonts.conf"), `<?xml version="1.0"?>\n<fontconfig>${fonts}${cache}</fontconfig>\n`);
}

const installPlaywrights = {
  description: "Installing Playwright’s own Chromium",
  isPossible: () => true,
  run: () => succeeds("npx", ["playwright", "install", "chromium"], { timeout: 300_000 }),
};
