// The server itself: Node's http server, a guard, Next behind it. Started by launch.ts, in a process of its own.
import { createServer, ServerResponse, STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { isActionBody } from "./action-body";
import { readViolations, violationLog } from "./csp-reports";
import { readBody, requestWith } from "./request-body";
import { judgeRequest, LARGEST_BODY, wellFormedAddress, type PostKind, type Refusal } from "./request-guard";
import { bareAnswer, contentSecurityPolicy, dressAnswer, newNonce } from "./security-headers";

const port = Number(process.env["PORT"]);
const hostname = process.env["HOST"] ?? "127.0.0.1";
const isDevelopment = process.env.NODE_ENV === "development";
const publicUrl = process.env["NEXTAUTH_URL"] ? new URL(process.env["NEXTAUTH_URL"]) : undefined;
const isSecure = publicUrl?.protocol === "https:";

/** Under which host the product answers: the one it is called by, unless it has an address of its own. */
const siteOf = (host: string) => publicUrl?.host ?? host;
const logViolations = violationLog((line) => console.error(line));

/** Headers by which Next talks to itself, or a proxy to us: from outside they are lies. */
const NOT_FROM_OUTSIDE =
  /^(x-middleware-|x-forwarded-|x-invoke-|x-matched-path$|x-now-route-matches$|x-real-ip$|forwarded$|x-nextjs-|x-prerender-|x-vercel-|next-resume)/;

/** On every request that Next gets, and so on those that it hands on to itself over HTTP: an action to the page that holds it. */
const OWN_MARK = "x-own-request";
const ownMark = newNonce();

/** A request of Next to itself names this machine as its host; the first one said by which name the product was called, and by whom. */
function origin({ headers, socket }: IncomingMessage): { host: string | undefined; client: string } {
  const isOwn = headers[OWN_MARK] === ownMark;
  if (isOwn) return { host: String(headers["x-forwarded-host"]), client: String(headers["x-forwarded-for"]) };
  return { host: headers.host, client: socket.remoteAddress ?? "" };
}

/** What Next is told about a request, whatever the request said about itself. */
function present(request: IncomingMessage, nonce: string | undefined): void {
  const { headers } = request;
  const { host = "", client } = origin(request);
  request.url = wellFormedAddress(request.url ?? "/");
  for (const name of Object.keys(headers)) if (NOT_FROM_OUTSIDE.test(name)) delete headers[name];
  headers[OWN_MARK] = ownMark;
  headers["x-forwarded-host"] = siteOf(host);
  headers["x-forwarded-proto"] = publicUrl?.protocol.replace(":", "") ?? "http";
  headers["x-forwarded-for"] = client;
  headers["x-forwarded-port"] = publicUrl?.port || String(port);
  // Pages cannot ask for their own address; sign-in leads back to it.
  headers["x-requested-path"] = request.url;
  // Next reads from here what it must write on its own inline scripts.
  delete headers["content-security-policy-report-only"];
  if (nonce === undefined) delete headers["content-security-policy"];
  else headers["content-security-policy"] = contentSecurityPolicy(nonce, isSecure);
}

function refuse(response: ServerResponse, { status, allow, location }: Refusal): void {
  if (allow !== undefined) response.setHeader("Allow", allow);
  if (location !== undefined) response.setHeader("Location", location);
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${STATUS_CODES[status] ?? "Refused"}\n`);
}

/** Reads what was posted. Next gets it only when it is what our own pages send. */
async function receive(request: IncomingMessage, response: ServerResponse, kind: PostKind): Promise<IncomingMessage | null> {
  const body = await readBody(request, LARGEST_BODY[kind]);
  if (kind === "CSP_REPORT") {
    if (body !== null) logViolations(readViolations(body), Date.now());
    response.writeHead(204).end();
    return null;
  }
  if (body === null || (kind === "ACTION" && !isActionBody(body))) {
    refuse(response, { status: body === null ? 413 : 400 });
    return null;
  }
  return requestWith(body, request);
}

// In production Next must not hear of upgrades; only `next dev` speaks WebSocket, to reload the page.
const server = createServer({ requireHostHeader: false, requestTimeout: 60_000, headersTimeout: 20_000 });
const app = next({ dev: isDevelopment, hostname, port, httpServer: isDevelopment ? server : createServer() });
await app.prepare();
const handle = app.getRequestHandler();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = isDevelopment ? undefined : newNonce();
  const { method = "", url = "", headers, rawHeaders } = request;
  const site = siteOf(origin(request).host ?? "");
  dressAnswer(response, url, { nonce, isSecure });
  // The development server asks itself many things.
  const verdict = isDevelopment && /^\/_(_nextjs|next)/.test(url) ? "PASS" : judgeRequest({ method, url, headers, rawHeaders }, site);
  if (typeof verdict === "object") return refuse(response, verdict);
  const passed = verdict === "PASS" ? request : await receive(request, response, verdict);
  if (passed === null) return;
  present(passed, nonce);
  await handle(passed, response);
}

function onRequest(request: IncomingMessage, response: ServerResponse): void {
  answer(request, response).catch((error: unknown) => {
    // Whoever broke off hears nothing more.
    if (request.destroyed && !request.complete) return;
    console.error(error);
    if (response.headersSent) response.end();
    else refuse(response, { status: 500 });
  });
}

function refuseBarely(socket: Duplex, status: number): void {
  if (socket.writable) socket.end(bareAnswer(status, isSecure));
  else socket.destroy();
}

const STATUS_OF_FAULT: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

server.on("request", onRequest);
server.on("checkExpectation", (_request, response) => {
  dressAnswer(response, "", { nonce: newNonce(), isSecure });
  refuse(response, { status: 417 });
});
server.on("connect", (_request, socket) => refuseBarely(socket, 405));
if (!isDevelopment) server.on("upgrade", (_request, socket) => refuseBarely(socket, 400));
server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
  // An answer that is on its way already is not followed by another.
  const isAnswering = "_httpMessage" in socket && socket._httpMessage instanceof ServerResponse && socket._httpMessage.headersSent;
  if (error.code === "ECONNRESET" || isAnswering) socket.destroy();
  else refuseBarely(socket, STATUS_OF_FAULT[error.code ?? ""] ?? 400);
});

const GRACE_MS = 3000;
let isEnding = false;

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  await closed;
  await app.close();
  process.exit(0);
}

// Ctrl+C reaches every process of the terminal; the launcher decides the order, and its channel closing is the sign.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => void end());
process.on("disconnect", () => void end());

server.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.("LISTENING"));
