// The pages there are, as the folders under app say it: "/reports/[reportId]/check".
import { readdirSync } from "node:fs";
import path from "node:path";

const PROJECT = path.resolve(import.meta.dirname, "../..");

/** Every page's address with its parameters unfilled, in the order of the alphabet. */
export function listPagePatterns(): readonly string[] {
  return readdirSync(path.join(PROJECT, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${file.split(path.sep).slice(0, -1).filter(isSegment).join("/")}`)
    .sort();
}

/** A folder in brackets groups pages and is no part of their address. */
const isSegment = (folder: string): boolean => !/^\(.*\)$/.test(folder);

const isParameter = (segment: string): boolean => segment.startsWith("[");

/** The page that answers an address; where two could, the one that names more of it. Undefined for what is no page. */
export function patternOf(pathname: string, patterns: readonly string[]): string | undefined {
  const segments = pathname.split("/");
  const fitting = patterns.filter((pattern) => {
    const parts = pattern.split("/");
    return parts.length === segments.length && parts.every((part, index) => part === segments[index] || isParameter(part));
  });
  const named = (pattern: string): number => pattern.split("/").filter((part) => !isParameter(part)).length;
  return fitting.sort((a, b) => named(b) - named(a))[0];
}
