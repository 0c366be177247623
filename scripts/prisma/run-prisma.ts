import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

/** How Prisma's command line ended, and what it wrote to standard output. */
export type PrismaRun = { code: number; output: string };

/** Runs Prisma's own command line on a database, without the engine that it would download. */
export function runPrisma(options: readonly string[], databaseUrl: string): Promise<PrismaRun> {
  const command = path.join(
    path.dirname(createRequire(import.meta.url).resolve("prisma/package.json")),
    "build/index.js",
  );
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PRISMA_SCHEMA_ENGINE_BINARY: path.resolve("scripts/prisma/schema-engine.mjs"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...options], { env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (text: Buffer) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
