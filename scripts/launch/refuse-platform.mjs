// Plain JavaScript: it runs before the dependencies are there.

/** The oldest Node that is served, as package.json says. */
const oldest = [20, 19];

/**
 * Why Broadsheet cannot run here, in a sentence, or null.
 *
 * @returns {string | null}
 */
export function refusePlatform() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    return `Broadsheet needs Node ${oldest.join(".")} or later, and this is ${process.versions.node}.`;
  }
  if (process.env.DATABASE_URL) return null;
  if (process.platform === "win32") {
    return "On Windows, run Broadsheet inside WSL, or set DATABASE_URL to a PostgreSQL of your own.";
  }
  if (process.platform === "linux" && usesMusl()) {
    return "The PostgreSQL that Broadsheet brings needs glibc, and this system has musl (Alpine): set DATABASE_URL to a PostgreSQL of your own.";
  }
  return null;
}

function usesMusl() {
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}
