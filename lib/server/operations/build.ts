import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "./data-folder";

/** What a build is made from. Operations, seeds and tests are not part of it. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation-client.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const NOT_BUILT = path.join(PROJECT, "lib/server/operations");
const STAMP = path.join(PROJECT, ".next/ch138-sources");

function hashSources(): string {
  const hash = createHash("sha256");
  const visit = (place: string): void => {
    if (place === NOT_BUILT || !existsSync(place)) return;
    if (statSync(place).isDirectory()) {
      for (const name of readdirSync(place).sort()) visit(path.join(place, name));
      return;
    }
    hash.update(path.relative(PROJECT, place)).update("\0").update(readFileSync(place)).update("\0");
  };
  for (const source of SOURCES) visit(path.join(PROJECT, source));
  return hash.digest("hex");
}

export function isBuildCurrent(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === hashSources();
}

/** Runs a program in the project to its end and returns what it printed; its exit code 0 or an error. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: PROJECT, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer): void => void (output += chunk.toString("utf8"));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve(output) : reject(new Error(`${args[0]} failed:\n${output}`))));
  });
}

/** The generated database client is not in git; `npm ci` makes it, unless install scripts are switched off altogether. */
export async function ensureGenerated(): Promise<void> {
  if (existsSync(path.join(PROJECT, "lib/generated/prisma/client.ts"))) return;
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" };
  await run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], env);
}

export async function build(): Promise<string> {
  await ensureGenerated();
  rmSync(STAMP, { force: true });
  const sources = hashSources();
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const output = await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], env);
  writeFileSync(STAMP, sources);
  return output;
}

/** Builds unless the last build was made from the same sources. */
export async function ensureBuild(): Promise<void> {
  if (!isBuildCurrent()) await build();
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) console.log(await build());
