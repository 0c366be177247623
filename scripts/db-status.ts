import { openDatabase } from "@/server/database/open-database";
import { runPrisma } from "./prisma/run-prisma";

const database = await openDatabase();
try {
  const { code, output } = await runPrisma(["migrate", "status"], database.directUrl);
  console.log(output.trim());
  process.exitCode = code;
} finally {
  await database.close();
}
