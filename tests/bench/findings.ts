// What was measured, as lines with a verdict, printed and written into the README.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "@/lib/server/operations/data-folder";
import type { Spread } from "./statistics";

export type Finding = {
  readonly what: string;
  readonly measured: string;
  readonly target?: string;
  /** Undefined: reported, nothing promised. */
  readonly isMet?: boolean;
};

const number = (value: number, digits: number) => value.toFixed(digits);
export const spreadText = ({ median, min, max }: Spread, digits: number) =>
  `${number(median, digits)} (${number(min, digits)}–${number(max, digits)})`;

const verdict = ({ isMet }: Finding) => (isMet === undefined ? "" : isMet ? "pass" : "**miss**");

export function printFindings(findings: readonly Finding[]): void {
  const width = Math.max(...findings.map((finding) => finding.what.length));
  for (const finding of findings) {
    const target = finding.target === undefined ? "" : `  [${finding.target}] ${verdict(finding)}`;
    console.log(`${finding.what.padEnd(width)}  ${finding.measured}${target}`);
  }
}

const BEGIN = "<!-- npm run bench -- --write: begin -->";
const END = "<!-- npm run bench -- --write: end -->";

/** Replaces the table between its two marks in the README. */
export function writeFindings(findings: readonly Finding[], circumstances: string): void {
  const file = path.join(PROJECT, "README.md");
  const text = readFileSync(file, "utf8");
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error("the README has no place for the measurements");
  const rows = findings.map((finding) => `| ${finding.what} | ${finding.measured} | ${finding.target ?? ""} | ${verdict(finding)} |`);
  const table = ["| what | measured | target | |", "| --- | --- | --- | --- |", ...rows].join("\n");
  writeFileSync(file, `${text.slice(0, from)}${BEGIN}\n\n${circumstances}\n\n${table}\n\n${text.slice(to)}`);
}
