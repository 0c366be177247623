#!/usr/bin/env node
// Stands in for the schema engine that Prisma's command line would download: it speaks the same JSON-RPC over standard
// input and output, and answers from the WASM build of the same engine, over `pg`. The command line starts whatever
// PRISMA_SCHEMA_ENGINE_BINARY names.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import readline from "node:readline";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { createAdapterFactory, createDatabase, tryToConnect } from "./schema-engine-database.mjs";

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: "string", multiple: true }, datasource: { type: "string" } },
});
const url = JSON.parse(given.datasource ?? "{}").url ?? "postgresql://localhost:1/none";

function log(level, fields) {
  const line = { timestamp: new Date(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** PostgreSQL's codes in Prisma's words. */
const prismaCodes = { "3D000": "P1003", "28P01": "P1000", 28000: "P1010", "42P04": "P1009", ETIMEDOUT: "P1002" };

/** `cli can-connect-to-database` and `cli create-database` */
async function answerOnce(command) {
  try {
    await (command === "create-database" ? createDatabase(url) : tryToConnect(url));
    process.exit(0);
  } catch (error) {
    log("INFO", { message: "schema-engine-wasm" });
    log("ERROR", { message: error.message, error_code: prismaCodes[error.code] ?? "P1001", is_panic: false });
    process.exit(1);
  }
}

let panic;
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => {
    panic = message;
  },
};

async function startEngine() {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const wasm = new WebAssembly.Module(readFileSync(entry.replace("engine.js", "engine_bg.wasm")));
  const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = (given.datamodels ?? []).map((file) => [file, readFileSync(file, "utf8")]);
  const adapter = bindMigrationAwareSqlAdapterFactory(createAdapterFactory(url));
  return glue.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, () => {}, adapter);
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

function sendError(id, error) {
  const isPanic = error instanceof WebAssembly.RuntimeError;
  const message = isPanic && panic ? panic : (error.message ?? String(error));
  const details = { is_panic: isPanic, message, error_code: error.code ?? null, meta: error.meta ?? null };
  const told = "An error happened. Check the data field for details.";
  send({ id, error: { code: 4466, message: told, data: details } });
}

let engine;

async function answer({ id, method, params }) {
  try {
    if (method === "createDatabase") return send({ id, result: { databaseName: await createDatabase(url) } });
    engine ??= startEngine();
    const verb = method === "getDatabaseVersion" ? "version" : method;
    const result = (await (await engine)[verb](params)) ?? {};
    // The binary engine prints a difference by a request of its own, and not in its answer.
    if (method === "diff" && result.stdout != null) {
      send({ id: 1e9, method: "print", params: { content: result.stdout } });
      result.stdout = null;
    }
    send({ id, result });
  } catch (error) {
    sendError(id, error);
  }
}

if (positionals[0] === "cli") await answerOnce(positionals[1]);

process.on("uncaughtException", (error) => {
  log("ERROR", { message: panic ?? String(error), backtrace: error.stack });
  process.exit(101);
});
let last = Promise.resolve();
readline
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const message = JSON.parse(line);
    if (message.method) last = last.then(() => answer(message));
  })
  .on("close", () => last.then(() => process.exit(0)));
