import type { TaskGroupNumber } from "./campaign";
import type { PlainDate } from "./plain-date";
import { ownLines } from "./bound-line-code";
import { writtenDay } from "./plain-date";

/** Parts of a report's text. LEADERSHIP, PREVENTION and SUPPRESSION are the three headings of Quảng Bình's plan; RESULTS is a department's account of its own tasks; FOLLOW_UP judges the followed localities. */
export const REPORT_PARTS = ["LEADERSHIP", "PREVENTION", "SUPPRESSION", "RESULTS", "FOLLOW_UP", "DIFFICULTIES", "PROPOSALS"] as const;
export type ReportPartCode = (typeof REPORT_PARTS)[number];

/** Without these a report does not go up; the rest may stay empty. */
export const REQUIRED_PARTS = [
  "LEADERSHIP",
  "PREVENTION",
  "SUPPRESSION",
  "RESULTS",
  "FOLLOW_UP",
] as const satisfies readonly ReportPartCode[];

const KNOWN: ReadonlySet<string> = new Set(REPORT_PARTS);
const REQUIRED: ReadonlySet<string> = new Set(REQUIRED_PARTS);

export function isReportPart(code: string): code is ReportPartCode {
  return KNOWN.has(code);
}

export function isRequiredPart(code: ReportPartCode): boolean {
  return REQUIRED.has(code);
}

/** The task groups whose updates make the first draft of a part (domain.md section 5: the plan folds the six into three headings). */
export const TASK_GROUPS_OF_PART = {
  LEADERSHIP: [1, 2, 3],
  PREVENTION: [4, 5],
  SUPPRESSION: [6],
  RESULTS: [1, 2, 3, 4, 5, 6],
  FOLLOW_UP: [],
  DIFFICULTIES: [],
  PROPOSALS: [],
} as const satisfies Record<ReportPartCode, readonly TaskGroupNumber[]>;

/** Longest text of a part, in characters. */
export const PART_TEXT_MAX = 20_000;

export type UpdateLine = { readonly taskGroup: number; readonly happenedOn: PlainDate; readonly content: string };

/** The first draft of a part: one dash line an update, oldest first, the day in brackets; cut at whole lines where they are too many. */
export function draftFromUpdates(code: string, updates: readonly UpdateLine[]): string {
  const groups: readonly number[] = isReportPart(code) ? TASK_GROUPS_OF_PART[code] : [];
  return joinLines(
    updates
      .filter((update) => groups.includes(update.taskGroup))
      .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0))
      .map(({ content, happenedOn }) => {
        const sentence = content
          .trim()
          .replace(/\s+/gu, " ")
          .replace(/[.;,]+$/u, "");
        return `- ${sentence} (${writtenDay(happenedOn)})`;
      }),
  );
}

export type BelowText = { readonly label: string; readonly text: string };

/** The first draft of a part of a district's report: the texts its communes sent, each under the commune's name. Lines bound to a table stay with it: in another report they would say other numbers. */
export function draftFromBelow(texts: readonly BelowText[]): string {
  return joinLines(texts.filter(({ text }) => text.trim() !== "").flatMap(({ label, text }) => [`${label}:`, ...ownLines(text.trim())]));
}

function joinLines(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    const next = text === "" ? line : `${text}\n${line}`;
    if (next.length > PART_TEXT_MAX) break;
    text = next;
  }
  return text;
}
