import { chmodSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A new folder for a database that is thrown away with it; as root, PostgreSQL's own account may pass through it. */
export function throwawayDirectory(): string {
  const directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-"));
  chmodSync(directory, 0o711);
  return directory;
}
