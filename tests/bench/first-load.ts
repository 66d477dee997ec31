// What a browser with an empty cache loads for each page: the scripts that it runs, compressed as the server sends them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { PROJECT } from "@/lib/server/operations/data-folder";
import { findBrowser } from "../support/browser";
import { walk, type FoundPage } from "../support/crawl";
import type { Visitor } from "../support/crawl-people";
import { listPagePatterns, patternOf } from "../support/page-patterns";
import { readPage, signIn } from "./product";

export type PageLoad = {
  readonly pattern: string;
  readonly who: string;
  readonly scripts: number;
  /** KiB, compressed. */
  readonly javascript: number;
  readonly html: number;
  readonly htmlRaw: number;
  /** Whether something is sent from it, signing out and filters apart; also where its form comes only after a choice. */
  readonly hasForm: boolean;
  readonly statements: number;
};

export type Reader = Visitor & { readonly password: string };

export type Reached = { readonly found: FoundPage; readonly reader: Reader };

/** Counts what the work made PostgreSQL do. */
type Count = (work: () => Promise<unknown>) => Promise<number>;

/** The pages that name a form, a grid or questions to answer among their parts. */
function listFormPatterns(): readonly string[] {
  const patterns = listPagePatterns();
  return readdirSync(path.join(PROJECT, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .filter((file) =>
      /from "@\/components\/[a-z-]+\/[a-z-]*-(form|grid|answers)"/.test(readFileSync(path.join(PROJECT, "app", file), "utf8")),
    )
    .flatMap((file) => {
      const folders = path.dirname(file).split(path.sep);
      return patternOf(`/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`, patterns) ?? [];
    });
}

/** Of each page that somebody reaches from link to link the address that names most scripts: what one may do there weighs, not who came first. */
export async function reachPages(
  base: string,
  readers: readonly Reader[],
): Promise<{ reached: readonly Reached[]; broken: readonly string[] }> {
  const heaviest = new Map<string, Reached>();
  const broken: string[] = [];
  for (const reader of readers) {
    const walked = await walk(base, reader, reader.password);
    broken.push(...walked.broken);
    for (const found of walked.pages) {
      const known = heaviest.get(found.pattern);
      if (known === undefined || known.found.scripts < found.scripts) heaviest.set(found.pattern, { found, reader });
    }
  }
  return { reached: [...heaviest.values()], broken };
}

const KIB = 1024;

type Loading = { readonly browser: Browser; readonly base: string; readonly formPatterns: readonly string[]; readonly count: Count };

async function loadPage({ browser, base, formPatterns, count }: Loading, { pattern, address, who }: FoundPage, cookie: string) {
  const context = await browser.newContext({ extraHTTPHeaders: cookie === "" ? {} : { cookie } });
  try {
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") bodies.push(response.body());
    });
    const answer = await page.goto(base + address, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()} to ${who}`);
    const html = await answer.body();
    const scripts = await Promise.all(bodies);
    const hasForm = formPatterns.includes(pattern) || (await page.locator("main form:not([method=get], [action^='/'])").count()) > 0;
    const javascript = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0) / KIB;
    const statements = await count(() => readPage(base + address, cookie));
    const sizes = { javascript, html: gzipSync(html).length / KIB, htmlRaw: html.length / KIB };
    return { pattern, who, scripts: scripts.length, ...sizes, hasForm, statements } satisfies PageLoad;
  } finally {
    await context.close();
  }
}

/** Loads each page in a browser of its own reader. */
export async function loadPages(base: string, reached: readonly Reached[], count: Count): Promise<readonly PageLoad[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const loading: Loading = { browser, base, formPatterns: listFormPatterns(), count };
    const loads: PageLoad[] = [];
    for (const reader of new Set(reached.map((one) => one.reader))) {
      // Asked for his password again: an administrator's session of the walk may have been idle too long.
      const cookie = reader.username === undefined ? "" : await signIn(base, reader.username, reader.password);
      const own = reached.filter((one) => one.reader === reader);
      for (const { found } of own) loads.push(await loadPage(loading, found, cookie));
    }
    return loads.toSorted((left, right) => left.pattern.localeCompare(right.pattern));
  } finally {
    await browser.close();
  }
}
