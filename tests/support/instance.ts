// A second server of the same build, with settings of its own: behind https, or with its database gone.
import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { PROJECT } from "@/lib/server/operations/data-folder";

export type Instance = { readonly port: number; readonly stop: () => Promise<void> };

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const whenDead = (child: ChildProcess) => new Promise<void>((resolve) => child.once("exit", () => resolve()));

export async function startInstance(env: Readonly<Record<string, string>>): Promise<Instance> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", path.join(PROJECT, "lib/server/operations/server.ts")], {
    cwd: PROJECT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      HOST: "127.0.0.1",
      NEXTAUTH_SECRET: "only-for-this-one-instance-of-the-tests",
      AUTH_TRUST_HOST: "true",
      ...env,
    },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const dead = whenDead(child);
  await Promise.race([new Promise<void>((resolve) => child.once("message", () => resolve())), dead]);
  return { port, stop: () => (child.disconnect(), dead) };
}
