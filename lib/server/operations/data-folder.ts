import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const secretsShape = z.object({
  superuser: z.string().min(20),
  owner: z.string().min(20),
  app: z.string().min(20),
  jobs: z.string().min(20),
  session: z.string().min(20),
});
export type Secrets = z.infer<typeof secretsShape>;

/** Where this installation keeps what it makes itself; CH138_DATA_DIR moves it (relative paths start at the project). */
export function dataFolder(): string {
  return path.resolve(PROJECT, process.env["CH138_DATA_DIR"] || ".data");
}

/**
 * Makes a folder that others may pass through but not list (the database server may run as another user than we do), and refuses one
 * that another user made or can write to: it could have been put there for us.
 */
export function makeOwnFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o711);
  const found = lstatSync(folder);
  const isOurs = process.getuid === undefined || found.uid === process.getuid() || process.getuid() === 0;
  if (!found.isDirectory() || !isOurs || (found.mode & 0o002) !== 0) throw new Error(`${folder} belongs to someone else`);
}

/** The installation's own passwords and signing key: made once, readable by the owner alone. */
export function readSecrets(folder: string): Secrets {
  makeOwnFolder(folder);
  const file = path.join(folder, "secrets.json");
  if (!existsSync(file)) {
    const secret = (): string => randomBytes(32).toString("base64url");
    const fresh: Secrets = { superuser: secret(), owner: secret(), app: secret(), jobs: secret(), session: secret() };
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  }
  return secretsShape.parse(JSON.parse(readFileSync(file, "utf8")));
}

export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
