/** Long enough to tell a second Ctrl-C from the copy of the first that npm hands on. */
const sameRequest = 500;

/**
 * Calls stop at the first Ctrl-C, SIGTERM or SIGHUP, and force at a second one. npm does not always hand a signal on
 * to what it runs, but it leaves; so being left by npm counts as a request as well.
 */
export function stopOnRequest(stop: () => void, force: () => void): void {
  let requestedAt: number | null = null;
  const request = () => {
    if (requestedAt === null) {
      requestedAt = Date.now();
      stop();
    } else if (Date.now() - requestedAt > sameRequest) {
      force();
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, request);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (requestedAt === null) request();
  }, 250);
  watch.unref();
}
