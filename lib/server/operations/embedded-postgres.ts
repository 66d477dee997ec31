// A real PostgreSQL out of an npm package. Its binaries are driven directly: the package's own class cannot run in folders closed to
// others and knows nothing of a predecessor that was killed.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { asUser, makeServerFolder, settleServerPlace, type ServerPlace } from "./server-place";

const SUPERUSER = "ch138_super";

export type EmbeddedPostgres = {
  port: number;
  /** Connection string for a role of this server. */
  urlFor: (role: string, password: string, database: string) => string;
  superuserUrl: (database?: string) => string;
  /** Resolves when the server has closed its files. */
  stop: () => Promise<void>;
  /** Called when the server ends without being asked to. */
  onCrash: (listener: () => void) => void;
};

/**
 * Ends the server when the process that started it ends in whatever way, kill -9 included: its end of the pipe closes, and `read`
 * returns. SIGINT is PostgreSQL's fast and orderly shutdown.
 */
const SUPERVISOR = `
exec 3<&0
"$@" </dev/null 3<&- & server=$!
( read -r _ <&3; kill -INT $server ) & watch=$!
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`;

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process began, in ticks since boot: with it a process id means one process only. Empty where there is no /proc. */
function beginningOf(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return "";
  const text = readFileSync(file, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

/** One launcher at a time: a second one would stop the first one's database. */
function takeLauncherLock(data: string): string {
  const file = `${data}.launcher`;
  if (existsSync(file)) {
    const [pid = "", began = ""] = readFileSync(file, "utf8").trim().split(" ");
    if (Number(pid) !== process.pid && isAlive(Number(pid)) && beginningOf(Number(pid)) === began) {
      throw new Error(`already running as process ${pid}; stop that one first, or set CH138_DATA_DIR and PORT for another`);
    }
  }
  writeFileSync(file, `${process.pid} ${beginningOf(process.pid)}\n`);
  return file;
}

function isPostmasterOf(pid: number, data: string): boolean {
  const file = `/proc/${pid}/cmdline`;
  if (!existsSync("/proc/self/cmdline")) return isAlive(pid);
  return existsSync(file) && readFileSync(file, "utf8").split("\0").includes(data);
}

async function stopPredecessor(data: string): Promise<void> {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  for (const [signal, seconds] of [
    ["SIGINT", 15],
    ["SIGQUIT", 10],
  ] as const) {
    if (!isPostmasterOf(pid, data)) break;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 20 && isPostmasterOf(pid, data); waited += 1) await sleep(50);
  }
  // Its number may by now be another program's, which PostgreSQL would take for a running server. Our own number it passes over, as its
  // parent's, and still makes sure that nobody holds the old shared memory.
  if (existsSync(file) && isAlive(pid)) writeFileSync(file, [process.pid, ...lines.slice(1)].join("\n"));
}

function initialise(place: ServerPlace, password: string, isDurable: boolean): void {
  if (existsSync(path.join(place.data, "PG_VERSION"))) return;
  const half = `${place.data}.new`;
  makeServerFolder(half, place.user);
  const passwordFile = `${place.data}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.user !== undefined) chownSync(passwordFile, place.user.uid, place.user.gid);
  try {
    // Letters and case by Unicode, order by code point, the same on every system; Vietnamese order by COLLATE "vi-x-icu".
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const flags = [`--pgdata=${half}`, ...access, ...locale, "--no-instructions", ...(isDurable ? [] : ["--no-sync"])];
    const { status, stderr, error } = spawnSync(path.join(place.binaries, "bin/initdb"), flags, {
      ...asUser(place.user),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(place.data, { recursive: true, force: true });
  renameSync(half, place.data);
}

function settings(port: number, isDurable: boolean): string[] {
  const list = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "80",
    shared_buffers: "128MB",
    ...(isDurable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }),
  };
  return Object.entries(list).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

const LOG_LIMIT = 10 * 1024 * 1024;

function launch(place: ServerPlace, log: string, port: number, isDurable: boolean): ChildProcess {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const output = openSync(log, "a", 0o600);
  const command = [path.join(place.binaries, "bin/postgres"), "-D", place.data, ...settings(port, isDurable)];
  // A session of its own: Ctrl+C in the terminal reaches us, and we stop the server after its clients.
  const child = spawn("/bin/sh", ["-c", SUPERVISOR, "sh", ...command], {
    ...asUser(place.user),
    stdio: ["pipe", output, output],
    detached: true,
  });
  closeSync(output);
  child.stdin?.on("error", () => undefined);
  return child;
}

/** True once the server answers and is ours; false when it ended before. */
async function becomesReady(child: ChildProcess, url: string, data: string): Promise<boolean> {
  for (let attempt = 0; attempt < 1200 && child.exitCode === null && child.signalCode === null; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      const { rows } = await client.query<{ data_directory: string }>("show data_directory");
      await client.end();
      if (rows[0]?.data_directory === data) return true;
    } catch {
      await client.end().catch(() => undefined);
    }
    await sleep(50);
  }
  return false;
}

/**
 * Starts the server of a folder, made on the first call: as an unprivileged user when we are root, on a free port of 127.0.0.1, after
 * whatever became of its predecessor. `isDurable: false` is for tests: faster, and nothing survives a power cut.
 */
export async function startEmbeddedPostgres(folder: string, password: string, isDurable = true): Promise<EmbeddedPostgres> {
  const place = settleServerPlace(folder);
  const lock = takeLauncherLock(place.data);
  const log = path.join(folder, "postgres.log");
  await stopPredecessor(place.data);
  initialise(place, password, isDurable);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await findFreePort();
    const urlFor = (role: string, secret: string, database: string): string =>
      `postgresql://${role}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
    const superuserUrl = (database = "postgres"): string => urlFor(SUPERUSER, password, database);
    const child = launch(place, log, port, isDurable);
    const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
    const stop = async (): Promise<void> => {
      child.removeAllListeners("exit");
      child.stdin?.destroy();
      await ended;
      rmSync(lock, { force: true });
    };
    if (await becomesReady(child, superuserUrl(), place.data)) {
      return { port, urlFor, superuserUrl, stop, onCrash: (listener) => void child.once("exit", listener) };
    }
    await stop();
  }
  const lines = readFileSync(log, "utf8").trim().split("\n").slice(-5);
  throw new Error(`the embedded PostgreSQL does not start (${log}):\n${lines.join("\n")}`);
}

/** Removes the server's data, wherever it lies; the folder's other contents stay. Refuses while another process runs it. */
export async function removeEmbeddedData(folder: string): Promise<void> {
  const { data } = settleServerPlace(folder);
  const lock = takeLauncherLock(data);
  await stopPredecessor(data);
  rmSync(lock, { force: true });
  rmSync(data, { recursive: true, force: true });
  rmSync(path.join(folder, "postgres-lies-elsewhere"), { force: true });
}
