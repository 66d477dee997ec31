import type { UseFormRegister } from "react-hook-form";
import { FieldError } from "@/components/ui/field";
import { CellNote } from "@/components/ui/table";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import type { ScoreSide, SheetRow } from "@/lib/domain/assessment-view";
import { capitalize, formatNumber } from "@/lib/text/format";
import { ruleText } from "@/lib/text/format-rule";
import { viAssessment } from "@/lib/text/vi-assessment";
import { assessmentResultLabel } from "@/lib/text/vi-criteria";
import { Measured } from "./criteria-sheet";
import { VERDICTS, type ScoreValues } from "./score-entry";

const vi = viAssessment.score;
const sheetWords = viAssessment.sheet;
const VERDICT_WORDS = { "": vi.notYet, yes: assessmentResultLabel.PASSED, no: assessmentResultLabel.FAILED } as const;

type Props = {
  readonly row: SheetRow;
  readonly index: number;
  readonly side: ScoreSide;
  readonly register: UseFormRegister<ScoreValues>;
  readonly errorOf: (path: string) => string | undefined;
};

/** One criterion to be scored: what is asked and measured on the left, the three fields on the right. */
export function ScoreRow({ row, index, side, register, errorOf }: Props) {
  const { weight } = row.computed;
  const pointsPath = `scores.${index}.points` as const;
  const passedPath = `scores.${index}.passed` as const;
  const notePath = `scores.${index}.note` as const;
  const pointsError = errorOf(pointsPath);
  const noteError = errorOf(notePath);
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
      <div>
        <p className="font-medium">
          <span className="mr-1.5 font-normal text-ink-3">{row.code}</span>
          {row.name}
        </p>
        <p className="text-xs text-ink-3">
          {[capitalize(ruleText(row.rule)), row.isMandatory ? sheetWords.mandatory : ""].filter(Boolean).join(" · ")}
        </p>
        <div className="mt-1">
          <Measured row={row} />
        </div>
        {side === "council" && row.self && (
          <CellNote>
            {sheetWords.columns.self}: {row.self.points === null ? sheetWords.open : formatNumber(row.self.points, 2)}
            {row.self.passed !== null && `, ${assessmentResultLabel[row.self.passed ? "PASSED" : "FAILED"].toLocaleLowerCase("vi")}`}
            {row.self.note && `. ${row.self.note}`}
          </CellNote>
        )}
      </div>
      <div>
        {pointsError && <FieldError id={`${pointsPath}-error`}>{pointsError}</FieldError>}
        {noteError && <FieldError id={`${notePath}-error`}>{noteError}</FieldError>}
        <div className="grid grid-cols-[7.5rem_9rem_minmax(0,1fr)] gap-3 max-sm:grid-cols-2">
          {weight === 0 ? (
            <div>
              <span className="mb-0.5 block text-xs text-ink-3">{vi.points}</span>
              <span className="text-xs text-ink-2">{sheetWords.condition}</span>
              <input type="hidden" {...register(pointsPath)} />
            </div>
          ) : (
            <div>
              <label htmlFor={pointsPath} className="mb-0.5 block text-xs text-ink-3">
                {vi.points} <span className="sr-only">{row.code}</span>
              </label>
              <NumberInput
                id={pointsPath}
                allowsDecimals
                unit={vi.pointsOf(formatNumber(weight, 2))}
                maxLength={12}
                aria-invalid={pointsError ? true : undefined}
                aria-describedby={pointsError ? `${pointsPath}-error` : undefined}
                {...register(pointsPath)}
              />
            </div>
          )}
          <div>
            <label htmlFor={passedPath} className="mb-0.5 block text-xs text-ink-3">
              {vi.passed} <span className="sr-only">{row.code}</span>
            </label>
            <Select id={passedPath} {...register(passedPath)}>
              {VERDICTS.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {VERDICT_WORDS[verdict]}
                </option>
              ))}
            </Select>
          </div>
          <div className="max-sm:col-span-2">
            <label htmlFor={notePath} className="mb-0.5 block text-xs text-ink-3">
              {vi.note} <span className="sr-only">{row.code}</span>
            </label>
            <TextInput
              id={notePath}
              autoComplete="off"
              maxLength={600}
              aria-invalid={noteError ? true : undefined}
              aria-describedby={noteError ? `${notePath}-error` : undefined}
              {...register(notePath)}
            />
          </div>
        </div>
      </div>
    </li>
  );
}
