// A cookie in the hands of somebody else: requests as a thief would send them, to this server and to a second one on the same database.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { PROJECT, readSecrets } from "@/lib/server/operations/data-folder";
import { appUrl } from "./e2e-database";
import { PASSWORD } from "./story";

const FOLDER = path.join(PROJECT, ".data/e2e");
const SESSION_COOKIE = "next-auth.session-token";

const siteOf = (port: number) => `http://localhost:${port}`;

/** Signs in as the form does; the session's cookie alone, with what the server said of it. */
export async function stealCookie(port: number, username: string, password = PASSWORD): Promise<{ cookie: string; expires: Date }> {
  const token = await fetch(`${siteOf(port)}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await token.json());
  const response = await fetch(`${siteOf(port)}/api/auth/callback/credentials`, {
    method: "POST",
    headers: {
      Cookie: token.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
    },
    body: new URLSearchParams({ csrfToken, username, password, json: "true", callbackUrl: "/" }),
    redirect: "manual",
  });
  const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith(SESSION_COOKIE)) ?? "";
  const expires = /expires=([^;]*)/i.exec(set)?.[1];
  if (expires === undefined) throw new Error(`${username} is not let in: ${response.status}`);
  return { cookie: set.split(";")[0] ?? "", expires: new Date(expires) };
}

/** "OPEN" where the page was given out; else where the reader was sent, or the status. */
export async function openPage(port: number, cookie: string, address: string): Promise<string> {
  const response = await fetch(siteOf(port) + address, { headers: { Cookie: cookie }, redirect: "manual" });
  await response.arrayBuffer();
  if (response.status === 200) return "OPEN";
  const to = response.headers.get("location");
  return to === null ? String(response.status) : new URL(to, siteOf(port)).pathname;
}

/** The same as the browser's router asks for it when a link is followed: an answer of 200 in which the refusal stands. */
export async function followLink(port: number, cookie: string, address: string): Promise<string> {
  const response = await fetch(`${siteOf(port)}${address}?_rsc=1`, { headers: { Cookie: cookie, RSC: "1" }, redirect: "manual" });
  const body = await response.text();
  const to = response.headers.get("location") ?? /NEXT_REDIRECT;[a-z]+;([^;]*);\d+/.exec(body)?.[1];
  if (to !== undefined) return new URL(to, siteOf(port)).pathname;
  return response.status === 200 && !body.includes("NEXT_HTTP_ERROR_FALLBACK") ? "OPEN" : "REFUSED";
}

const manifestShape = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string() })),
});

const ids = new Map<string, string>();
function idOf(action: string): string {
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
  const response = await fetch(siteOf(port) + page, {
    method: "POST",
    headers: {
      Cookie: cookie,
      Origin: siteOf(port),
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
      "Next-Action": idOf(action),
    },
    body: JSON.stringify([{ key: randomUUID(), input, ...(as && { as }) }]),
  });
  const line = /^1:(\{.*)$/m.exec(await response.text())?.[1];
  if (line === undefined) return `no answer: ${response.status}`;
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
