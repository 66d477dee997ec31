// Requests as no browser would send them: over a bare socket, or with headers of one's own choice.
import { readFileSync } from "node:fs";
import { request as httpRequest, type Agent, type OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { z } from "zod";
import { PROJECT } from "@/lib/server/operations/data-folder";
import { PASSWORD } from "./story";

export const PORT = Number(process.env["E2E_PORT"] || 3138);
export const SITE = `localhost:${PORT}`;
export const ORIGIN = `http://${SITE}`;

export type WireAnswer = {
  readonly status: number;
  /** By their names in small letters; what came several times is joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

function parseAnswer(text: string): WireAnswer {
  const end = text.indexOf("\r\n\r\n");
  const [line = "", ...lines] = text.slice(0, end).split("\r\n");
  const headers = new Map<string, string>();
  for (const header of lines) {
    const name = header.slice(0, header.indexOf(":")).toLowerCase();
    const value = header.slice(header.indexOf(":") + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return { status: Number(line.split(" ")[1] ?? 0), headers, body: text.slice(end + 4) };
}

/** Sends text as it is and reads until the server closes the connection, or says no more for a while. Status 0: no answer at all. */
export function sendRaw(text: string | Buffer, { port = PORT, patience = 15_000 } = {}): Promise<WireAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    const done = (): void => {
      socket.destroy();
      resolve(parseAnswer(Buffer.concat(chunks).toString("utf8")));
    };
    socket.setTimeout(patience, done);
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", done);
    socket.on("close", done);
  });
}

/** A request line with its headers, one a line; Host and `Connection: close` are added. */
export function head(line: string, ...headers: readonly string[]): string {
  return [`${line} HTTP/1.1`, `Host: ${SITE}`, "Connection: close", ...headers, "", ""].join("\r\n");
}

export type Ask = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
  readonly port?: number;
};

export function ask({ method = "GET", path: address = "/", headers = {}, body, agent, port = PORT }: Ask): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
    const request = httpRequest(
      {
        host: "127.0.0.1",
        port,
        method,
        path: address,
        headers: { Host: `localhost:${port}`, ...length, ...headers },
        ...(agent && { agent }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const all = Object.entries(response.headersDistinct).map(([name, values]) => [name, (values ?? []).join(", ")] as const);
          resolve({ status: response.statusCode ?? 0, headers: new Map(all), body: Buffer.concat(chunks).toString("utf8") });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

const cookiesOf = (answer: WireAnswer) =>
  (answer.headers.get("set-cookie") ?? "")
    .split(/, (?=[^ ;,]+=)/)
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((cookie) => cookie !== "");

/** One try to sign in, as the form does it. The answer, and the cookies that a browser would then hold. */
export async function trySignIn(
  username: string,
  password: string,
  { callbackUrl = "/", ...over }: Ask & { readonly callbackUrl?: string } = {},
): Promise<{ answer: WireAnswer; cookie: string }> {
  const token = await ask({ ...over, path: "/api/auth/csrf" });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(JSON.parse(token.body));
  const kept = cookiesOf(token);
  const body = new URLSearchParams({ csrfToken, username, password, json: "true", callbackUrl }).toString();
  const type = "application/x-www-form-urlencoded";
  const answer = await ask({
    ...over,
    method: "POST",
    path: "/api/auth/callback/credentials",
    headers: { ...over.headers, Cookie: kept.join("; "), "Content-Type": type },
    body,
  });
  return { answer, cookie: [...kept, ...cookiesOf(answer)].join("; ") };
}

/** The cookies of somebody signed in. */
export async function cookieOf(username: string, port = PORT): Promise<string> {
  const { answer, cookie } = await trySignIn(username, PASSWORD, { port });
  if (answer.status !== 200) throw new Error(`${username} is not let in: ${answer.status}`);
  return cookie;
}

const manifestShape = z.object({ node: z.record(z.string(), z.unknown()) });

/** The ids under which the build offers its server actions. */
export function actionIds(): string[] {
  const file = path.join(PROJECT, ".next/server/server-reference-manifest.json");
  return Object.keys(manifestShape.parse(JSON.parse(readFileSync(file, "utf8"))).node);
}
