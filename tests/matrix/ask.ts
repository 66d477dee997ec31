// Asking the product over HTTP, in every transport it serves, and reading what it decided.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { PROJECT } from "@/lib/server/operations/data-folder";
import type { Person } from "./people";

/** GET: the page. RSC: what the browser's router asks for when a link is followed. */
export const PAGE_TRANSPORTS = ["GET", "RSC"] as const;
export type PageTransport = (typeof PAGE_TRANSPORTS)[number];

export type Answer = { readonly status: number; readonly location: string | null; readonly body: string };

export type Asker = {
  readonly page: (person: Person, address: string, transport: PageTransport) => Promise<Answer>;
  /** What the router fetches ahead, before anybody has followed the link. */
  readonly prefetch: (person: Person, address: string) => Promise<Answer>;
  /** Of an address that is no page: the status alone. */
  readonly route: (person: Person, method: string, address: string) => Promise<number>;
  readonly action: (person: Person, name: string, input: unknown) => Promise<Answer>;
};

const PREFETCH = { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" };
const withParam = (address: string, param: string): string => `${address}${address.includes("?") ? "&" : "?"}${param}`;

export const manifestShape = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
});
export type BuiltAction = { readonly id: string; readonly name: string; readonly file: string; readonly page: string };

/** The server actions of the build, each with a page that carries it. */
export function readBuiltActions(): BuiltAction[] {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(path.join(PROJECT, ".next/server/server-reference-manifest.json"), "utf8")));
  return Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    page: Object.keys(workers)[0] ?? "",
  }));
}

/** The address of a page by its file: groups stand in no address, and any id will do. */
const addressOf = (file: string): string =>
  `/${file
    .replace(/^app\//, "")
    .replace(/\/?page$/, "")
    .split("/")
    .filter((part) => !part.startsWith("("))
    .map((part) => (part.startsWith("[") ? randomUUID() : part))
    .join("/")}`;

type Init = { readonly method?: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };

/** Asks one server after the other. */
export async function makeAsker(origins: readonly string[]): Promise<Asker> {
  let turn = 0;
  const actions = new Map(readBuiltActions().map((action) => [action.name, { id: action.id, address: addressOf(action.page) }]));
  const ask = async (address: string, init: Init): Promise<Answer> => {
    turn += 1;
    const origin = origins[turn % origins.length] ?? "";
    const headers = { ...init.headers, ...(init.method !== undefined && { Origin: origin }) };
    const response = await fetch(origin + address, { ...init, headers, redirect: "manual" });
    return { status: response.status, location: response.headers.get("location"), body: await response.text() };
  };
  const headersOf = ({ cookie }: Person): Record<string, string> => (cookie === "" ? {} : { cookie });
  // Next wants a mark in the address that belongs to the headers, and names it to whoever comes without.
  const hint = await ask("/sign-in", { headers: PREFETCH });
  const mark = new URL(hint.location ?? "", origins[0]).search.slice(1) || "_rsc";
  return {
    page: (person, address, transport) =>
      transport === "GET"
        ? ask(address, { headers: headersOf(person) })
        : ask(withParam(address, "_rsc"), { headers: { ...headersOf(person), RSC: "1" } }),
    prefetch: (person, address) => ask(withParam(address, mark), { headers: { ...headersOf(person), ...PREFETCH } }),
    route: async (person, method, address) =>
      (
        await ask(address, {
          method,
          headers: { ...headersOf(person), "Content-Type": "application/x-www-form-urlencoded" },
        })
      ).status,
    action: (person, name, input) => {
      const found = actions.get(name);
      if (!found) throw new Error(`the build has no action ${name}`);
      return ask(found.address, {
        method: "POST",
        headers: {
          ...headersOf(person),
          "Next-Action": found.id,
          Accept: "text/x-component",
          "Content-Type": "text/plain;charset=UTF-8",
        },
        body: JSON.stringify([{ key: randomUUID(), input }]),
      });
    },
  };
}

/** Redirects as the product means them: to sign in and back here, or to another of its places. */
function readRedirect(to: string, asked: string): string {
  const url = new URL(to, "http://here");
  if (url.pathname !== "/sign-in") return `TO ${url.pathname}`;
  const back = url.searchParams.get("from") ?? "/";
  return back === asked ? "SIGN_IN" : `SIGN_IN, and back to ${back}`;
}

/** What a page's answer decided, in the words of Verdict; anything else is told as it is. */
export function readVerdict({ status, location, body }: Answer, asked: string, transport: PageTransport): string {
  const digest = /NEXT_(HTTP_ERROR_FALLBACK;(\d+)|REDIRECT;[a-z]+;([^;]*);\d+)/.exec(body);
  if (transport === "RSC" && status === 200 && digest) {
    if (digest[3] !== undefined) return readRedirect(digest[3], asked);
    return digest[2] === "403" ? "FORBIDDEN" : digest[2] === "404" ? "NOT_FOUND" : `error ${digest[2]}`;
  }
  if (status === 200) return digest ? `200 with ${digest[0]}` : "OPEN";
  if (transport === "GET" && (status === 307 || status === 303) && location !== null) return readRedirect(location, asked);
  if (status === 403) return transport === "GET" ? "FORBIDDEN" : "403";
  if (status === 404) return transport === "GET" ? "NOT_FOUND" : "404";
  return `status ${status}`;
}

/** What an action's answer says: its refusal's code, DONE, or what else came of it. */
export function readCode({ status, body }: Answer): string {
  if (status !== 200) return `status ${status}`;
  const line = body.split("\n").find((one) => /^1:\{/.test(one));
  if (line === undefined) return `no answer: ${body.slice(0, 120)}`;
  const parsed = z.object({ ok: z.boolean(), error: z.object({ code: z.string() }).optional() }).safeParse(JSON.parse(line.slice(2)));
  if (!parsed.success) return `unread: ${line.slice(0, 120)}`;
  return parsed.data.ok ? "DONE" : (parsed.data.error?.code ?? "no code");
}
