/** From the quietest. */
export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Of memory, for finished pages. */
export const defaultPageCacheMegabytes = 256;
