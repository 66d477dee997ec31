// What a browser with an empty cache loads for each page: the scripts that it runs, compressed as the server sends them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { PROJECT } from "@/lib/server/operations/data-folder";
import { findBrowser } from "../support/browser";
import { readPage } from "./product";

export type PageLoad = {
  readonly pattern: string;
  readonly scripts: number;
  /** KiB, compressed. */
  readonly javascript: number;
  readonly html: number;
  readonly htmlRaw: number;
  /** Whether something is sent from it, signing out and filters apart; also where its form comes only after a choice. */
  readonly hasForm: boolean;
};

type Found = { readonly pattern: string; readonly address: string; readonly cookie: string };

const pageFiles = (): string[] =>
  readdirSync(path.join(PROJECT, "app"), { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "page.tsx");

/** A page's address with its parameters unfilled. */
const patternOfFile = (file: string): string =>
  `/${file
    .split(path.sep)
    .slice(0, -1)
    .filter((folder) => !folder.startsWith("("))
    .join("/")}`;

/** The pages that name a form of react-hook-form among their parts. */
const listFormPatterns = (): string[] =>
  pageFiles()
    .filter((file) => /from "@\/components\/[a-z-]+\/[a-z-]*-form"/.test(readFileSync(path.join(PROJECT, "app", file), "utf8")))
    .map(patternOfFile);

function patternOf(address: string, patterns: readonly string[]): string | undefined {
  const segments = (address.split(/[?#]/)[0] ?? "").split("/");
  const fits = (part: string, index: number) => part === segments[index] || part.startsWith("[");
  const fitting = patterns.filter((pattern) => pattern.split("/").length === segments.length && pattern.split("/").every(fits));
  const parameters = (pattern: string) => pattern.split("[").length;
  return fitting.sort((left, right) => parameters(left) - parameters(right))[0];
}

/** One address of each page that people reach from link to link, each with somebody who may open it. */
async function findPages(base: string, people: readonly string[], patterns: readonly string[]): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const cookie of people) {
    const visited = new Set<string>();
    const asked = new Set<string>();
    const queue = ["/", "/dashboard", "/sign-in", "/design"];
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const pattern = patternOf(address, patterns);
      if (pattern === undefined || visited.has(pattern) || asked.has(address)) continue;
      asked.add(address);
      const { status, html, location } = await readPage(base + address, cookie);
      if (location !== null) {
        const { pathname, search } = new URL(location, base);
        queue.push(pathname + search);
      }
      if (status !== 200) continue;
      visited.add(pattern);
      if (!found.has(pattern)) found.set(pattern, { pattern, address, cookie });
      for (const [, href = ""] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) queue.push(href.replaceAll("&amp;", "&"));
    }
  }
  return [...found.values()].sort((left, right) => left.pattern.localeCompare(right.pattern));
}

const KIB = 1024;

async function loadPage(
  browser: Browser,
  base: string,
  { pattern, address, cookie }: Found,
  formPatterns: readonly string[],
): Promise<PageLoad> {
  const context = await browser.newContext({ extraHTTPHeaders: cookie === "" ? {} : { cookie } });
  try {
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") bodies.push(response.body());
    });
    const answer = await page.goto(base + address, { waitUntil: "networkidle" });
    const html = (await answer?.body()) ?? Buffer.alloc(0);
    const scripts = await Promise.all(bodies);
    const hasForm = formPatterns.includes(pattern) || (await page.locator("main form:not([method=get], [action^='/'])").count()) > 0;
    const javascript = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0) / KIB;
    return { pattern, scripts: scripts.length, javascript, html: gzipSync(html).length / KIB, htmlRaw: html.length / KIB, hasForm };
  } finally {
    await context.close();
  }
}

/** Loads every page that somebody of these people reaches; names those that nobody does. */
export async function measureFirstLoads(base: string, people: readonly string[]): Promise<{ loads: PageLoad[]; unreached: string[] }> {
  const patterns = pageFiles().map(patternOfFile).sort();
  const formPatterns = listFormPatterns();
  const pages = await findPages(base, people, patterns);
  const browser = await chromium.launch(await findBrowser());
  try {
    const loads: PageLoad[] = [];
    for (const page of pages) loads.push(await loadPage(browser, base, page, formPatterns));
    return { loads, unreached: patterns.filter((pattern) => !pages.some((page) => page.pattern === pattern)) };
  } finally {
    await browser.close();
  }
}
