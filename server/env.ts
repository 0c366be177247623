import type { Environment } from "@/lib/environment";
import { readEnvironment } from "@/server/read-environment";

let known: Environment | undefined;

/** The environment of this process, read at the first call and then kept. */
export function env(): Environment {
  known ??= readEnvironment();
  return known;
}
