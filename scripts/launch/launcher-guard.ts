import { pathToFileURL } from "node:url";

/** To be preloaded into every process that the launcher starts, with a pipe as descriptor 3 and LAUNCHER_PIPE=3. */
export const launcherGuard = pathToFileURL("scripts/launch/leave-with-parent.mjs").href;
