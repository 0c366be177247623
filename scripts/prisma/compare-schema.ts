import { runPrisma } from "./run-prisma";
import { withThrowawayDatabase } from "./with-throwaway-database";

const comparison = ["migrate", "diff", "--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma"];

/** The SQL that leads from the migrations to the schema; null when they say the same. */
export async function compareSchema(): Promise<string | null> {
  const { code, output } = await withThrowawayDatabase((url) =>
    runPrisma([...comparison, "--script", "--exit-code"], url),
  );
  if (code === 0) return null;
  // 2 means that there is a difference; everything else is a failure, told on standard error already.
  if (code === 2) return output;
  throw new Error("Schema and migrations could not be compared.");
}
