// The product as it is started for people, on a database of its own; measured from outside.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { SERVER_FLAGS } from "@/lib/server/operations/launch";
import { onCore } from "./machine";

const CORE_OF_SERVER = 0;

export type Product = { readonly pid: number; readonly base: string; readonly startedAt: number; readonly stop: () => Promise<void> };

/** Starts the server of a built folder as `npm start` does, and resolves when it listens. */
export async function startProduct(folder: string, port: number, env: Readonly<Record<string, string>>): Promise<Product> {
  const entry = path.join(folder, "lib/server/operations/server.ts");
  const [program, ...args] = onCore(CORE_OF_SERVER, [process.execPath, ...SERVER_FLAGS, entry]);
  const startedAt = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      AUTH_TRUST_HOST: "true",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const state = await Promise.race([
    once(child, "message").then(() => "LISTENING"),
    once(child, "exit").then(() => "ENDED"),
    sleep(60_000, "SLOW", { ref: false }),
  ]);
  if (state !== "LISTENING" || child.pid === undefined) throw new Error("the product did not start");
  return { pid: child.pid, base: `http://127.0.0.1:${port}`, startedAt, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}

const csrfShape = z.object({ csrfToken: z.string() });

/** Signs in as a browser does; the cookies that came. */
export async function signIn(base: string, username: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair);
    }
  };
  const cookies = () => [...jar.values()].join("; ");
  const first = await fetch(`${base}/api/auth/csrf`);
  keep(first);
  const { csrfToken } = csrfShape.parse(await first.json());
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies(), origin: base },
    body: new URLSearchParams({ csrfToken, username, password, json: "true", callbackUrl: `${base}/` }),
  });
  keep(answer);
  if (!cookies().includes("session-token")) throw new Error(`${username} could not sign in (${answer.status})`);
  return cookies();
}

/** `location`: where it sends on. */
export type Page = { readonly status: number; readonly html: string; readonly location: string | null };

export async function readPage(url: string, cookie: string): Promise<Page> {
  const response = await fetch(url, { redirect: "manual", headers: { cookie, accept: "text/html" } });
  return { status: response.status, html: await response.text(), location: response.headers.get("location") };
}
