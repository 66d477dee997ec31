// The demo as a reader starts it, by its own command, for tools that look at it: on a port and a data folder of their own.
import { spawn } from "node:child_process";
import path from "node:path";

const PROJECT = path.resolve(import.meta.dirname, "../..");

export type DemoServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts the demo from nothing and resolves when it listens; its own words go to the terminal only if it fails. */
export async function startDemo(port: number, dataDir: string): Promise<DemoServer> {
  const entry = ["--conditions=react-server", "--import", "tsx", "lib/server/operations/demo.ts", "--reset"];
  const env = { CH138_DATA_DIR: dataDir, CH138_DEMO_DATE: "2026-11-22", PORT: String(port), DATABASE_URL: "", NEXTAUTH_URL: "" };
  const child = spawn(process.execPath, entry, { cwd: PROJECT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let output = "";
  const listening = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      if (output.includes("Chuyển hóa 138 (demo): ")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
  });
  const isListening = await Promise.race([listening.then(() => true), ended.then(() => false)]);
  if (!isListening) throw new Error(`the demo does not start:\n${output}`);
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  return { url: `http://localhost:${port}`, stop };
}

/** Brings the running demo into the states that crawl-stage.ts tells. */
export async function stage(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "tests/support/crawl-stage.ts"], {
    cwd: PROJECT,
    env: { ...process.env, CH138_DATA_DIR: dataDir, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`the demo could not be brought into its states:\n${errors}`);
}
