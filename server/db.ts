import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/server/generated/prisma/client";
import { readEnvironment } from "@/server/read-environment";

/** The embedded server allows 50 connections; a renderer with two cores is busy with far fewer. */
const poolSize = 10;

/** Statements that each connection keeps prepared. Those over the limit run unprepared and are not forgotten wrongly. */
const preparedStatements = 400;

const names = new Map<string, string>();

/** The same statement has the same name on every connection; an empty name leaves a statement unprepared. */
function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= preparedStatements) return "";
  const name = createHash("sha256").update(sql).digest("base64url").slice(0, 24);
  names.set(sql, name);
  return name;
}

function connect() {
  const { databaseUrl, databaseDirectUrl } = readEnvironment();
  if (!databaseUrl) throw new Error("DATABASE_URL is not set here: npm start sets it for the embedded database.");
  const pool = { connectionString: databaseUrl, max: poolSize, connectionTimeoutMillis: 5_000, keepAlive: true };
  // A second address says that the first is a transaction pooler, where a prepared statement may be on another connection.
  const pooled = databaseDirectUrl !== null && databaseDirectUrl !== databaseUrl;
  return new PrismaPg(pool, pooled ? {} : { statementNameGenerator: statementName }).connect();
}

function createClient(): PrismaClient {
  // The environment is read at the first query and not here: a build needs no database.
  return new PrismaClient({ adapter: { provider: "postgres", adapterName: "@prisma/adapter-pg", connect } });
}

// In development this module is loaded again after every change; the connections of the last one are kept.
const kept = globalThis as typeof globalThis & { broadsheetDb?: PrismaClient };

/** The one client of this process; it connects at its first query. */
export const db: PrismaClient = kept.broadsheetDb ?? createClient();

if (process.env.NODE_ENV !== "production") kept.broadsheetDb = db;
