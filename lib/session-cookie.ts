/** How long a session may rest, and how long it may last whatever happens, in milliseconds. */
export const sessionLimits = { idle: 8 * 3_600_000, absolute: 7 * 86_400_000 } as const;

/** Over TLS a name that browsers accept from this very host alone; over plain HTTP, on a loopback, they refuse such names. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? "__Host-broadsheet" : "broadsheet";
}
