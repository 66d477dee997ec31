// axe-core in a page of the product: what it finds, in a line each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "@playwright/test";

// Handed to the browser by its debugger, which a Content-Security-Policy does not bind as it binds scripts of the page.
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, all that led to it, and axe's own best practice; nothing is switched off. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What another colour scheme can change. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

export type Finding = string;

/** A part of the page by its selector, or the whole page but for parts. */
type Place = string | { readonly exclude: readonly (readonly string[])[] };

async function run(page: Page, options: RunOptions, within: Place = "html"): Promise<readonly Finding[]> {
  const isThere = await page.evaluate("typeof axe === 'object'");
  if (isThere !== true) await page.evaluate(SOURCE);
  const results = await page.evaluate(
    // The page's own axe: its types are not known to the browser's side.
    ({ place, ...wanted }) =>
      (globalThis as unknown as { axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> } }).axe.run(place, wanted),
    // Style sheets are fetched for one experimental rule alone, which is none of these.
    { ...options, resultTypes: ["violations" as const], preload: { assets: ["media"] }, place: within },
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} at ${node.target.join(" ")} ${node.html.slice(0, 160)}`),
  );
}

/** Every rule, in the scheme and width of now. */
export const findAll = (page: Page, within?: Place): Promise<readonly Finding[]> =>
  run(page, { runOnly: { type: "tag", values: TAGS } }, within);

/** The colour rules alone, after a change of scheme. */
export const findInColours = (page: Page, within?: Place): Promise<readonly Finding[]> =>
  run(page, { runOnly: { type: "rule", values: COLOUR_RULES } }, within);
