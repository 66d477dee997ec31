// The product on a database of its own, killed as a power cut would end it, and started again.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PROJECT } from "@/lib/server/operations/data-folder";

export type SoakServer = { readonly port: number; readonly kill: () => Promise<void>; readonly start: () => Promise<void> };

export function soakServer(port: number, env: Readonly<Record<string, string>>): SoakServer {
  let child: ChildProcess | null = null;
  return {
    port,
    async start() {
      const started = spawn(process.execPath, ["--import", "tsx", path.join(PROJECT, "lib/server/operations/server.ts")], {
        cwd: PROJECT,
        env: {
          ...process.env,
          ...env,
          NODE_ENV: "production",
          PORT: String(port),
          HOST: "127.0.0.1",
          NEXTAUTH_URL: "",
          AUTH_TRUST_HOST: "true",
          NEXT_TELEMETRY_DISABLED: "1",
        },
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      const state = await Promise.race([
        once(started, "message").then(() => "LISTENING"),
        once(started, "exit").then(() => "ENDED"),
        sleep(60_000, "SLOW", { ref: false }),
      ]);
      if (state !== "LISTENING") throw new Error(`the server did not start: ${state}`);
      child = started;
    },
    async kill() {
      const dying = child;
      if (!dying) return;
      child = null;
      const dead = once(dying, "exit");
      dying.kill("SIGKILL");
      await dead;
    },
  };
}
