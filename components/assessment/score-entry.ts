import type { AssessmentSheet, ScoreSide, SheetRow } from "@/lib/domain/assessment-view";
import { passes, points, scoreFault } from "@/lib/domain/criteria";
import { tooLong } from "@/lib/domain/field-message";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { typedText } from "@/lib/domain/typed-text";
import type { SaveScoresInput } from "@/lib/schemas/assessment";
import { formatNumber, parseNumber } from "@/lib/text/format";
import { viAssessment } from "@/lib/text/vi-assessment";
import { scoreFault as scoreFaultText } from "@/lib/text/vi-criteria";
import { fieldErrorText } from "@/lib/text/vi-form";

export const VERDICTS = ["", "yes", "no"] as const;
type Verdict = (typeof VERDICTS)[number];

/** As typed. */
export type ScoreValues = { scores: { points: string; passed: Verdict; note: string }[] };

const verdictOf = (passed: boolean | null): Verdict => (passed === null ? "" : passed ? "yes" : "no");
const NOTE_LENGTH = 500;

/** What was saved; where nothing was, what the figures say. A condition without points has none to type. */
export function startingScores(rows: readonly SheetRow[], side: ScoreSide): ScoreValues {
  return {
    scores: rows.map((row) => {
      const given = row[side];
      const proposed = given?.points ?? points(row.computed, row.computed.weight);
      const shown = row.computed.weight === 0 ? 0 : proposed;
      return {
        points: shown === null ? "" : formatNumber(shown, 2),
        passed: verdictOf(given?.passed ?? passes(row.computed.outcome)),
        note: given?.note ?? "",
      };
    }),
  };
}

/** Whether any field is filled by what the figures say and not yet saved. */
export function isPrefilled(rows: readonly SheetRow[], side: ScoreSide): boolean {
  return rows.some((row) => (row[side]?.points ?? null) === null && points(row.computed, row.computed.weight) !== null);
}

function pointsOf(text: string): number | null {
  return text.trim() === "" ? null : parseNumber(text);
}

/** What is wrong with what was typed, by the path of the field. */
export function typedFaults(values: ScoreValues, rows: readonly SheetRow[]): Record<string, string> {
  const faults: Record<string, string> = {};
  values.scores.forEach(({ points: typed, note }, index) => {
    const weight = rows[index]?.computed.weight ?? 0;
    const number = pointsOf(typed);
    if (typed.trim() !== "" && number === null) faults[`scores.${index}.points`] = fieldErrorText("NOT_A_NUMBER");
    const fault = number === null ? null : scoreFault(number, weight);
    if (fault) faults[`scores.${index}.points`] = scoreFaultText[fault];
    const length = typedText(note).length;
    if (length > NOTE_LENGTH) faults[`scores.${index}.note`] = fieldErrorText(tooLong(NOTE_LENGTH, length));
  });
  return faults;
}

type Findings = {
  readonly refused: Readonly<Record<string, string>>;
  readonly doubtful: readonly { readonly code: string; readonly text: string }[];
};

/** Notes that hold a number of a person are refused; what looks like a name is asked about. */
export function personalFindings(values: ScoreValues, rows: readonly SheetRow[]): Findings {
  const refused: Record<string, string> = {};
  const doubtful: { code: string; text: string }[] = [];
  values.scores.forEach(({ note }, index) => {
    const check = checkPersonalData(typedText(note), false);
    if (check.kind === "REFUSED") refused[`scores.${index}.note`] = viAssessment.score.personal.refused;
    if (check.kind === "ASK") doubtful.push({ code: rows[index]?.code ?? "", text: check.found.map((one) => one.text).join("”, “") });
  });
  return { refused, doubtful };
}

export function toScoresInput(values: ScoreValues, sheet: AssessmentSheet, personalDataChecked: boolean): SaveScoresInput {
  return {
    assessmentId: sheet.id,
    version: sheet.version,
    personalDataChecked,
    scores: values.scores.flatMap(({ points: typed, passed, note }, index) => {
      const criterionId = sheet.rows[index]?.criterionId;
      return criterionId ? [{ criterionId, points: pointsOf(typed), passed: passed === "" ? null : passed === "yes", note }] : [];
    }),
  };
}
