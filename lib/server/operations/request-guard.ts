// Judges a request by its line and headers, before its body is read and before Next sees it. Pure: what it needs to know is handed in.
import type { IncomingHttpHeaders } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import { REPORTS_PATH } from "./security-headers";

/** Why a request goes no further: a status that puts the fault where it lies. */
export type Refusal = { readonly status: number; readonly allow?: string; readonly location?: string };

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** As they came, names and values in turn: of two Host lines Node keeps one. */
  readonly rawHeaders: readonly string[];
};

/** What may be posted, each read whole before Next sees it. */
export const POST_KINDS = ["ACTION", "SIGN_IN", "CSP_REPORT"] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** The largest body of each, in bytes; Next itself takes no action above 1 MB. */
export const LARGEST_BODY: Readonly<Record<PostKind, number>> = { ACTION: 1024 * 1024, SIGN_IN: 16 * 1024, CSP_REPORT: 16 * 1024 };

const LONGEST_ADDRESS = 4096;
const HOST = /^(?:[a-z0-9][a-z0-9._-]{0,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const ACTION_ID = /^[0-9a-f]{42}$/;
const AUTH = "/api/auth/";
const STATIC_FILES = "/_next/static/";
/** About two hundred segments open at once: no page here lies deeper than ten. */
const DEEPEST_ROUTER_STATE = 200;

const pathOf = (url: string) => url.split("?")[0] ?? "";

function isMediaType(header: string | undefined, ...types: readonly string[]): boolean {
  const [type, ...parameters] = (header ?? "").toLowerCase().split(";");
  return types.includes((type ?? "").trim()) && parameters.every((parameter) => /^\s*charset="?utf-8"?\s*$/.test(parameter));
}

/** The address of the site that a request was sent to must be one, and said once. */
function judgeHost({ headers, rawHeaders }: Asked): Refusal | null {
  const hosts = rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === "host");
  return hosts.length === 1 && HOST.test(headers.host ?? "") ? null : { status: 400 };
}

function judgeAddress({ url }: Asked): Refusal | null {
  if (url.length > LONGEST_ADDRESS) return { status: 414 };
  // "http://elsewhere/", "*" and "//elsewhere" name no page of ours.
  if (!url.startsWith("/") || /^\/[/\\]/.test(url)) return { status: 400 };
  return null;
}

/** Of Next's own addresses only its files: it also resizes images and knows data routes, and nothing here asks for them. */
function judgePath(path: string): Refusal | null {
  return path.startsWith("/_next") && !path.startsWith(STATIC_FILES) ? { status: 404 } : null;
}

/** Where the browser says it stands, so that a changed page is drawn in part. Next answers a malformed one with 500. */
function judgeRouterState(headers: IncomingHttpHeaders): Refusal | null {
  const state = headers["next-router-state-tree"];
  if (state === undefined) return null;
  try {
    const depth = decodeURIComponent(String(state)).split("[").length;
    if (depth > DEEPEST_ROUTER_STATE) return { status: 400 };
    parseAndValidateFlightRouterState(state);
    return null;
  } catch {
    return { status: 400 };
  }
}

/** Whether a browser sent this from one of our own pages. */
function isFromOwnPage({ headers }: Asked, site: string): boolean {
  const { origin } = headers;
  if (origin === undefined || !/^https?:\/\/[^/]+$/.test(origin)) return false;
  return origin.slice(origin.indexOf("//") + 2).toLowerCase() === site.toLowerCase();
}

/** What a POST wants to be, or why it is none of ours. */
function judgePost(asked: Asked, site: string): PostKind | Refusal {
  const { headers, url } = asked;
  const path = pathOf(url);
  if (headers["content-encoding"] !== undefined) return { status: 415 };
  if (path === REPORTS_PATH) {
    return isMediaType(headers["content-type"], "application/csp-report", "application/reports+json") ? "CSP_REPORT" : { status: 415 };
  }
  if (path.startsWith(AUTH)) {
    // next-auth asks for its own token besides, so that a client that is no browser may leave out where it stands.
    if (headers.origin !== undefined && !isFromOwnPage(asked, site)) return { status: 403 };
    return isMediaType(headers["content-type"], "application/x-www-form-urlencoded") ? "SIGN_IN" : { status: 415 };
  }
  if (path.startsWith("/_next/") || path.startsWith("/api/")) return { status: 405, allow: "GET, HEAD" };
  if (!isFromOwnPage(asked, site)) return { status: 403 };
  const action = headers["next-action"];
  if (action === undefined) {
    // A form that was sent before its script arrived. Nothing was done: show the page again.
    const isForm = isMediaType(headers["content-type"], "application/x-www-form-urlencoded");
    return isForm ? { status: 303, location: url } : { status: 405, allow: "GET, HEAD" };
  }
  if (typeof action !== "string" || !ACTION_ID.test(action)) return { status: 400 };
  // What needs files or several parts would come as multipart; no form of ours does.
  return isMediaType(headers["content-type"], "text/plain") ? "ACTION" : { status: 415 };
}

function isTooLarge({ headers }: Asked, kind: PostKind): boolean {
  return Number(headers["content-length"] ?? 0) > LARGEST_BODY[kind];
}

/** "PASS" for what needs no body, the kind of a POST whose body is to be read, or a refusal. `site`: the host under which the product answers. */
export function judgeRequest(asked: Asked, site: string): "PASS" | PostKind | Refusal {
  const { method, headers, url } = asked;
  if (!["GET", "HEAD", "POST"].includes(method)) return { status: 405, allow: "GET, HEAD, POST" };
  const refusal = judgeHost(asked) ?? judgeAddress(asked) ?? judgePath(pathOf(url)) ?? judgeRouterState(headers);
  if (refusal) return refusal;
  if (method !== "POST") return pathOf(url) === REPORTS_PATH ? { status: 405, allow: "POST" } : "PASS";
  const post = judgePost(asked, site);
  return typeof post === "string" && isTooLarge(asked, post) ? { status: 413 } : post;
}

/** What decodes to no text, or to text with a NUL (which no database takes), is sent to an address that does not exist. */
export function wellFormedAddress(url: string): string {
  try {
    const decoded = decodeURIComponent(pathOf(url));
    return /[\0\\]/.test(decoded) || /\/\//.test(pathOf(url)) || /%00/.test(url) ? "/not-found" : url;
  } catch {
    return "/not-found";
  }
}
