// The database as the schema engine wants it: @prisma/adapter-pg 7.10 with three of its faults mended.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parse } from "pg-connection-string";

/** The type "char" of PostgreSQL's own catalogues, which the adapter does not know. */
const charType = 18;
const textType = 25;

function configuration(url) {
  const { host, port, user, password, database, ssl } = parse(url);
  return { host, port: Number(port) || 5432, user, password, database, ssl };
}

function mend(connection) {
  const queryRaw = connection.queryRaw;
  connection.queryRaw = async (query) => {
    const answer = await connection.performIO(query);
    const chars = answer.fields.map((field) => field.dataTypeID === charType);
    answer.fields.forEach((field, index) => {
      if (chars[index]) field.dataTypeID = textType;
    });
    const result = await queryRaw.call(Object.create(connection, { performIO: { value: async () => answer } }), query);
    chars.forEach((isChar, index) => {
      if (isChar) result.columnTypes[index] = ColumnTypeEnum.Character;
    });
    return result;
  };
  if (connection.startTransaction) {
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level) => mend(await start(level));
  }
  if (connection.executeScript) {
    // The adapter's own cuts a script at every semicolon, also inside a function's body, and is not atomic.
    connection.executeScript = async (sql) => {
      try {
        await connection.client.query(sql);
      } catch (error) {
        connection.onError(error);
      }
    };
  }
  return connection;
}

async function openShadow(main, config) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  await main.executeScript(`CREATE DATABASE "${name}"`);
  const shadow = mend(await new PrismaPg({ ...config, database: name }).connect());
  const leave = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await leave();
    await main.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await main.dispose();
  };
  return shadow;
}

export function createAdapterFactory(url) {
  const config = { ...configuration(url), max: 2 };
  const factory = new PrismaPg(config, { schema: new URL(url).searchParams.get("schema") ?? undefined });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mend(await connect());
  // The adapter's own would open the live database again when it was given an address.
  factory.connectToShadowDb = async () => openShadow(await factory.connect(), config);
  return factory;
}

async function withClient(config, work) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createDatabase(url) {
  const config = configuration(url);
  const create = (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(config.database)}`);
  await withClient({ ...config, database: "postgres" }, create);
  return config.database;
}

export function tryToConnect(url) {
  return withClient(configuration(url), async () => undefined);
}
