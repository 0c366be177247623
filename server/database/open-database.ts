import { readEnvironment } from "@/server/read-environment";
import { startEmbeddedPostgres } from "./embedded-postgres";

export type OpenDatabase = {
  url: string;
  /** For LISTEN, locks and migrations, which do not pass a transaction pooler. */
  directUrl: string;
  /** Starts an embedded server again when it has died; true when it had. */
  revive(): Promise<boolean>;
  /** Leaves an embedded server, which stops when nobody else uses it. */
  close(): Promise<void>;
};

/** The site's database: DATABASE_URL when it is set, else the embedded server, started or shared. */
export async function openDatabase(): Promise<OpenDatabase> {
  const { databaseUrl, databaseDirectUrl, dataDirectory } = readEnvironment();
  if (databaseUrl) {
    const directUrl = databaseDirectUrl ?? databaseUrl;
    return { url: databaseUrl, directUrl, revive: async () => false, close: async () => undefined };
  }
  const server = await startEmbeddedPostgres(dataDirectory);
  const url = await server.openDatabase("broadsheet");
  return { url, directUrl: url, revive: server.revive, close: server.close };
}
