// What demo, dev and start have in common: a database, a server in a process of its own, and an orderly end of both.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dataFolder, PROJECT, readSecrets } from "./data-folder";
import { removeEmbeddedData, startEmbeddedPostgres } from "./embedded-postgres";
import { isBoundByPolicies, migrate, provision, type DatabaseUrls } from "./provision";

export type Database = Pick<DatabaseUrls, "url" | "ownerUrl">;

type Mode = "production" | "development";

const cleanups: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

/** Undoes what was started, last first, once; then the process ends. */
export function endWith(code: number): Promise<void> {
  ending ??= (async () => {
    for (const cleanup of cleanups.reverse()) await cleanup().catch((error: unknown) => console.error(error));
    process.exit(code);
  })();
  return ending;
}

/** Our parent and its parent: a shell and npm, or npm alone. */
function readStarters(): string {
  const file = `/proc/${process.ppid}/stat`;
  const stat = existsSync(file) ? readFileSync(file, "utf8") : "";
  return `${process.ppid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? ""}`;
}

/** Runs an operation so that Ctrl+C, SIGTERM, a failure or a vanished npm end everything that it started. */
export async function runOperation(operation: () => Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void endWith(0));
  const starters = readStarters();
  // npm killed outright passes nothing on, and nobody could reach us with Ctrl+C any more.
  if (process.env["npm_lifecycle_event"]) setInterval(() => readStarters() !== starters && void endWith(0), 1000).unref();
  try {
    process.chdir(PROJECT);
    if (existsSync(".env")) process.loadEnvFile(".env");
    await operation();
  } catch (error) {
    if (ending === undefined) console.error(error instanceof Error ? error.message : error);
    await endWith(1);
  }
}

type Opening = { isReset?: boolean; mustBeBound?: boolean };

/** The database of DATABASE_URL, or an embedded one; migrated. `mustBeBound` refuses roles that row-level security does not bind. */
export async function openDatabase({ isReset = false, mustBeBound = false }: Opening = {}): Promise<Database> {
  const given = process.env["DATABASE_URL"];
  if (given) {
    if (isReset) throw new Error("--reset is for the embedded database; this one is named by DATABASE_URL and is not ours to drop");
    const urls = { url: given, ownerUrl: process.env["DATABASE_OWNER_URL"] || given };
    if (mustBeBound && !(await isBoundByPolicies(urls))) {
      throw new Error("DATABASE_URL names a superuser or the owner of the tables, whom row-level security does not bind: see .env.example");
    }
    await migrate(urls);
    return urls;
  }
  const folder = dataFolder();
  if (isReset) await removeEmbeddedData(folder);
  const secrets = readSecrets(folder);
  const server = await startEmbeddedPostgres(folder, secrets.superuser);
  cleanups.push(server.stop);
  server.onCrash(() => {
    console.error(`the embedded PostgreSQL ended by itself; its log is ${path.join(folder, "postgres.log")}`);
    void endWith(1);
  });
  const urls = await provision(server, secrets);
  await migrate(urls);
  process.env["NEXTAUTH_SECRET"] ||= secrets.session;
  return urls;
}

/** Demo and development sign sessions with a key of the installation's own when none is given. */
export function ensureSessionSecret(): void {
  process.env["NEXTAUTH_SECRET"] ||= readSecrets(dataFolder()).session;
}

export function portOfEnvironment(): number {
  const port = Number(process.env["PORT"] || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error("PORT is a number from 1 to 65535");
  return port;
}

/** Only this machine, unless HOST says otherwise: demo passwords are public, and a production server stands behind a proxy. */
export function hostOfEnvironment(): string {
  return process.env["HOST"] || "127.0.0.1";
}

/** Refuses early, before minutes are spent on a build. */
export function assertPortFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => reject(new Error(`port ${port} is taken: set PORT to another one`)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function serverEnvironment(database: Database, port: number, host: string, mode: Mode): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: mode, PORT: String(port), HOST: host, DATABASE_URL: database.url };
  // The owner's connection bypasses row-level security: the server never gets it.
  delete env["DATABASE_OWNER_URL"];
  // Without an address of its own the product answers at whatever name it is called by; server.ts writes that header itself.
  if (!env["NEXTAUTH_URL"]) env["AUTH_TRUST_HOST"] = "true";
  return { ...env, NEXT_TELEMETRY_DISABLED: "1" };
}

async function stopServer(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.connected) child.disconnect();
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(patience);
}

/** How Node runs server.ts: without `--conditions=react-server`, since Next chooses that for each layer by itself; with a heap that keeps the whole under 500 MB under load. */
export const SERVER_FLAGS: readonly string[] = ["--max-old-space-size=300", "--import", "tsx"];

/** Starts server.ts and resolves with its address once it listens. It ends when our side of the channel closes, however that happens. */
export async function startServer(database: Database, mode: Mode): Promise<string> {
  const port = portOfEnvironment();
  const host = hostOfEnvironment();
  const entry = path.join(PROJECT, "lib/server/operations/server.ts");
  const child = spawn(process.execPath, [...SERVER_FLAGS, entry], {
    cwd: PROJECT,
    env: serverEnvironment(database, port, host, mode),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  cleanups.push(() => stopServer(child, ended));
  const listening = new Promise<void>((resolve) => child.once("message", () => resolve()));
  const state = await Promise.race([listening.then(() => "LISTENING"), ended.then(() => "ENDED"), sleep(120_000, "SLOW", { ref: false })]);
  if (state !== "LISTENING") throw new Error("the server did not start");
  void ended.then(() => endWith(1));
  return `http://localhost:${port}`;
}
