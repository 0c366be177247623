import path from "node:path";
import { type Environment, parseEnvironment } from "@/lib/environment";

function readEnvFile(): void {
  try {
    // What stands in the environment already is left alone: it wins over the file.
    process.loadEnvFile(path.join(/* turbopackIgnore: true */ process.cwd(), ".env"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/**
 * The environment as it is now; most code wants env() instead, which reads it once. dataDirectory is absolute. Every
 * command of ours runs in the checkout, so that is where `.env` lies and where a relative DATA_DIR counts from.
 *
 * @throws with one sentence a line when something is set wrongly.
 */
export function readEnvironment(): Environment {
  readEnvFile();
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  const dataDirectory = path.resolve(/* turbopackIgnore: true */ process.cwd(), parsed.environment.dataDirectory);
  return { ...parsed.environment, dataDirectory };
}
