import { compareSchema } from "./prisma/compare-schema";

const difference = await compareSchema();
if (difference === null) {
  console.log("Schema and migrations say the same.");
} else {
  console.error(difference);
  console.error("prisma/schema.prisma and prisma/migrations differ as above: run npm run db:migrate -- name.");
  process.exitCode = 1;
}
