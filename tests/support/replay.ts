// A cookie in the hands of somebody else: requests as a thief would send them, to this server and to a second one on the same database.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import path from "node:path";
import { z } from "zod";
import { PROJECT, readSecrets } from "@/lib/server/operations/data-folder";
import { E2E_DATA } from "./e2e-data";
import { appUrl } from "./e2e-database";
import { PASSWORD } from "./story";
import { ask, trySignIn } from "./wire";

const FOLDER = path.join(PROJECT, E2E_DATA);
// Its own connection for each: one kept open between two bursts may be closed by the server just as it is used again.
const agent = new Agent({ keepAlive: false });

/** Signs in as the form does: the cookies, and until when the session's own is said to live. */
export async function stealCookie(port: number, username: string, password = PASSWORD): Promise<{ cookie: string; expires: Date }> {
  const { answer, cookie } = await trySignIn(username, password, { port });
  const expires = /next-auth\.session-token=[^;]+;[^,]*Expires=(\w+, [^;]*)/i.exec(answer.headers.get("set-cookie") ?? "")?.[1];
  if (expires === undefined) throw new Error(`${username} is not let in: ${answer.status}`);
  return { cookie, expires: new Date(expires) };
}

const pathOf = (address: string) => new URL(address, "http://localhost").pathname;

/** "OPEN" where the page was given out; else where the reader was sent, or the status. */
export async function openPage(port: number, cookie: string, page: string): Promise<string> {
  const answer = await ask({ port, path: page, headers: { Cookie: cookie }, agent });
  if (answer.status === 200) return "OPEN";
  const to = answer.headers.get("location");
  return to === undefined ? String(answer.status) : pathOf(to);
}

/** The same as the browser's router asks for it when a link is followed: the refusal may stand in an answer of 200. */
export async function followLink(port: number, cookie: string, page: string): Promise<string> {
  const answer = await ask({ port, path: `${page}?_rsc`, headers: { Cookie: cookie, RSC: "1" }, agent });
  const to = answer.headers.get("location") ?? /NEXT_REDIRECT;[a-z]+;([^;]*);\d+/.exec(answer.body)?.[1];
  if (to !== undefined) return pathOf(to);
  return answer.status === 200 && !answer.body.includes("NEXT_HTTP_ERROR_FALLBACK") ? "OPEN" : "REFUSED";
}

const manifestShape = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string() })),
});

const ids = new Map<string, string>();
export function idOf(action: string): string {
  if (ids.size === 0) {
    const file = path.join(PROJECT, ".next/server/server-reference-manifest.json");
    const { node } = manifestShape.parse(JSON.parse(readFileSync(file, "utf8")));
    for (const [id, { exportedName }] of Object.entries(node)) ids.set(exportedName, id);
  }
  return ids.get(action) ?? "";
}

export type Deed = {
  readonly page: string;
  readonly action: string;
  readonly input: unknown;
  /** Whom the page was drawn for, as its script says. */
  readonly as?: { readonly userId: string; readonly seatId: string | null };
};

/** Sends a deed as a page's script does: "DONE", or the code of the refusal. */
export async function send(port: number, cookie: string, { page, action, input, as }: Deed): Promise<string> {
  const answer = await ask({
    port,
    method: "POST",
    path: page,
    headers: {
      Cookie: cookie,
      Origin: `http://localhost:${port}`,
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
      "Next-Action": idOf(action),
    },
    body: JSON.stringify([{ key: randomUUID(), input, ...(as && { as }) }]),
    agent,
  });
  const line = /^1:(\{.*)$/m.exec(answer.body)?.[1];
  if (line === undefined) return `no answer: ${answer.status}`;
  const result = z.object({ ok: z.boolean(), error: z.object({ code: z.string() }).optional() }).parse(JSON.parse(line));
  return result.ok ? "DONE" : (result.error?.code ?? "no code");
}

/** A second server on the database of the first. Ends when it is asked to, or with us. */
export async function startSecondServer(port: number): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(PROJECT, "lib/server/operations/server.ts")], {
    cwd: PROJECT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: appUrl(),
      NEXTAUTH_SECRET: readSecrets(FOLDER).session,
      NEXTAUTH_URL: "",
      AUTH_TRUST_HOST: "true",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const isUp = await Promise.race([new Promise<boolean>((resolve) => child.once("message", () => resolve(true))), ended.then(() => false)]);
  if (!isUp) throw new Error("the second server did not start");
  return async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
}
