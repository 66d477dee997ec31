// Prisma's schema engine as it ships in an npm package: WebAssembly, nothing to download, and no database for comparing two schema texts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, SqlResultSet } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const IDENTITY = { provider: "postgres", adapterName: "schema-texts-only" } as const;

/** The only question the engine asks before a comparison: does the schema "public" stand, and which PostgreSQL is it? */
const ANSWER: SqlResultSet = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 18.4", 180004]],
};

function refuse(): Promise<never> {
  return Promise.reject(new Error("the schema engine compares texts here, it has no database"));
}

const standIn: SqlDriverAdapter = {
  ...IDENTITY,
  queryRaw: (query) => (query.sql.includes("pg_namespace") ? Promise.resolve(ANSWER) : refuse()),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: () => Promise.resolve(),
};

const factory: SqlMigrationAwareDriverAdapterFactory = {
  ...IDENTITY,
  connect: () => Promise.resolve(standIn),
  connectToShadowDb: () => Promise.resolve(standIn),
};

async function openEngine(schema: string): Promise<bindings.SchemaEngine> {
  const home = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const binary = readFileSync(path.join(home, "schema_engine_bg.wasm"));
  // The package types its bindings as a module of named exports; WebAssembly wants the same object as a table of imports.
  const imports = { "./schema_engine_bg.js": bindings } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(binary, imports);
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  const options = { datamodels: [["schema.prisma", schema]] satisfies [string, string][] };
  return bindings.SchemaEngine.new(options, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}

function target(content: string | null): bindings.DiffTarget {
  return content === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

/** SQL that leads from one schema text (null: nothing) to another; empty when there is nothing to do. Throws when a text is not valid. */
export async function sqlBetween(before: string | null, after: string): Promise<string> {
  const engine = await openEngine(after);
  const filters = { externalTables: [], externalEnums: [] };
  const result = await engine.diff({ from: target(before), to: target(after), script: true, exitCode: true, filters });
  return result.exitCode === 2 ? (result.stdout ?? "") : "";
}
