// The server itself: Node's http server, a guard, Next behind it. Started by launch.ts, in a process of its own.
import { createServer, type IncomingMessage } from "node:http";
import next from "next";

const port = Number(process.env["PORT"]);
const hostname = process.env["HOST"] ?? "127.0.0.1";
const isDevelopment = process.env.NODE_ENV === "development";
const publicUrl = process.env["NEXTAUTH_URL"] ? new URL(process.env["NEXTAUTH_URL"]) : undefined;

/** Headers by which Next talks to itself, or a proxy to us: from outside they are lies. */
const NOT_FROM_OUTSIDE =
  /^(x-middleware-|x-forwarded-|x-invoke-|x-matched-path$|x-now-route-matches$|x-real-ip$|forwarded$|x-nextjs-rewritten)/;

/** What is no well-formed address is sent to one that does not exist: Next would answer it with a bare 500. */
function wellFormed(address: string): string {
  try {
    decodeURIComponent(address.split("?")[0] ?? "");
    return address;
  } catch {
    return "/not-found";
  }
}

function guard(request: IncomingMessage): void {
  const { headers, socket } = request;
  request.url = wellFormed(request.url ?? "/");
  for (const name of Object.keys(headers)) if (NOT_FROM_OUTSIDE.test(name)) delete headers[name];
  headers["x-forwarded-host"] = publicUrl?.host ?? headers.host ?? `localhost:${port}`;
  headers["x-forwarded-proto"] = publicUrl?.protocol.replace(":", "") ?? "http";
  headers["x-forwarded-for"] = socket.remoteAddress ?? "";
  // Pages cannot ask for their own address; sign-in leads back to it.
  headers["x-requested-path"] = request.url ?? "/";
  headers["x-forwarded-port"] = publicUrl?.port || String(port);
}

const server = createServer();
const app = next({ dev: isDevelopment, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();

server.on("request", (request, response) => {
  guard(request);
  handle(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
// Only `next dev` speaks WebSocket, to reload the page.
if (!isDevelopment) server.on("upgrade", (_request, socket) => socket.destroy());

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
