import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runQuietly } from "./run-quietly";
import { step } from "./step.mjs";

const generated = "server/generated";

/** Makes the Prisma client in server/generated from the schema, when it is not there or the schema has changed. */
export async function generateClient(): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve("prisma/package.json");
  const wanted = createHash("sha256")
    .update(readFileSync("prisma/schema.prisma"))
    .update(readFileSync(packageFile))
    .digest("hex");
  const stamp = path.join(generated, "made-from.txt");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const command = path.join(path.dirname(packageFile), "build", "index.js");
  await step("Generating the database client", () =>
    // Any program will do: making the client needs no engine, but without one the command tries to download it.
    runQuietly([command, "generate"], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    }),
  );
  mkdirSync(generated, { recursive: true });
  writeFileSync(stamp, wanted);
}
