// What every answer says about itself, set in one place: whatever Next, a refusal or an error had in mind.
import { randomBytes } from "node:crypto";
import { STATUS_CODES, type OutgoingHttpHeader, type OutgoingHttpHeaders, type ServerResponse } from "node:http";

export const REPORTS_PATH = "/csp-reports";
/** Files whose names change with their content; everything else belongs to the person who asked. */
const HASHED_FILES = "/_next/static/";

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * Nothing runs and nothing is drawn but our own files and the start-up scripts that carry this answer's nonce; they may load further
 * files of ours ('self' is for browsers that do not know 'strict-dynamic').
 */
export function contentSecurityPolicy(nonce: string, isSecure: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${REPORTS_PATH}`,
    // Browsers that know report-to forget report-uri, and take its address over https only.
    ...(isSecure ? ["report-to csp"] : []),
  ].join("; ");
}

/** Features of the machine that the product never asks for. */
const NO_FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": NO_FEATURES,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export type Dress = {
  /** undefined: the development server, which needs eval and styles of its own. */
  readonly nonce: string | undefined;
  readonly isSecure: boolean;
};

function securityHeaders({ nonce, isSecure }: Dress): Record<string, string> {
  return {
    ...ALWAYS,
    ...(nonce === undefined ? {} : { "Content-Security-Policy": contentSecurityPolicy(nonce, isSecure) }),
    ...(isSecure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
    ...(isSecure && nonce !== undefined ? { "Reporting-Endpoints": `csp="${REPORTS_PATH}"` } : {}),
  };
}

type Given = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

function setGiven(response: ServerResponse, given: Given): void {
  if (Array.isArray(given)) {
    for (let place = 0; place + 1 < given.length; place += 2) response.setHeader(String(given[place]), given[place + 1] ?? "");
    return;
  }
  for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) response.setHeader(name, value);
}

/** The headers go on at the last moment, so that nobody behind us can take one off again. */
export function dressAnswer(response: ServerResponse, address: string, dress: Dress): void {
  const send = response.writeHead.bind(response);
  response.writeHead = (status: number, reason?: string | Given, more?: Given) => {
    setGiven(response, typeof reason === "string" ? more : reason);
    for (const [name, value] of Object.entries(securityHeaders(dress))) response.setHeader(name, value);
    const isHashedFile = address.startsWith(HASHED_FILES) && status < 400;
    if (!isHashedFile) response.setHeader("Cache-Control", "private, no-store");
    return typeof reason === "string" ? send(status, reason) : send(status);
  };
}

/** A whole answer as text, for connections on which Node makes no response object: malformed requests, CONNECT, upgrades. */
export function bareAnswer(status: number, isSecure: boolean): string {
  const text = `${STATUS_CODES[status] ?? "Refused"}\n`;
  const headers = {
    ...securityHeaders({ nonce: newNonce(), isSecure }),
    "Cache-Control": "private, no-store",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(text)),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${text.trim()}`, ...lines, "", text].join("\r\n");
}
