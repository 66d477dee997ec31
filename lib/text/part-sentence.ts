import { isPartial } from "@/lib/domain/aggregate";
import type { RowFigure } from "@/lib/domain/bound-line";
import { PERCENT, type FormDefinition, type FormRow } from "@/lib/domain/form";
import { formatNumber } from "./format";
import { changeText, type ChangeRule } from "./format-change";
import { formatDifference } from "./format-figure";
import { rowName, unitText } from "./format-form";

/** A row as sentences speak of it; plain data, so that the same words are made in the browser. */
export type SentenceRow = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly isRate: boolean;
  readonly isCount: boolean;
};

const sentenceRow = (row: Exclude<FormRow, { kind: "HEAD" }>): SentenceRow => ({
  code: row.code,
  name: rowName(row),
  unit: unitText(row.unit),
  isRate: row.unit === PERCENT,
  isCount: row.kind === "ENTRY" && row.number === "INTEGER",
});

/** The rows that a sentence may be bound to, in the order of the form. */
export function sentenceRows({ rows }: Pick<FormDefinition, "rows">): readonly SentenceRow[] {
  return rows.flatMap((row) => (row.kind === "HEAD" ? [] : [sentenceRow(row)]));
}

const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** "Số vụ phạm pháp hình sự: 12 vụ, giảm 5 vụ (29,4%) so với cùng kỳ." Never a rate of nothing; what is not whole is compared with nothing. */
export function boundSentence(row: SentenceRow, figure: RowFigure | undefined, rule: ChangeRule): string {
  const { now, prior } = figure ?? {
    now: { state: "BLANK", value: null, covered: 0, expected: 1 },
    prior: { state: "BLANK", value: null },
  };
  switch (now.state) {
    case "BLANK":
      return `${row.name}: chưa có số liệu.`;
    case "UNKNOWN":
      return `${row.name}: chưa rõ.`;
    case "NIL":
      if (prior.state === "NIL") return `${row.name}: không phát sinh, cùng kỳ cũng không phát sinh.`;
      return prior.state === "VALUE" && prior.value > 0 && !isPartial(now)
        ? `${row.name}: không phát sinh, giảm ${formatNumber(prior.value)} ${row.unit} so với cùng kỳ.`
        : `${row.name}: không phát sinh.`;
    case "VALUE": {
      if (row.isRate) {
        const rate = `${row.name}: ${formatNumber(toOneDecimal(now.value))}%`;
        if (prior.state !== "VALUE" || isPartial(now)) return `${rate}.`;
        return `${rate}, ${comparedTo(formatDifference(toOneDecimal(now.value), toOneDecimal(prior.value), PERCENT))}.`;
      }
      const amount = `${row.name}: ${formatNumber(now.value)} ${row.unit}`;
      if (isPartial(now)) return `${amount} (số liệu chưa đủ kỳ).`;
      if (prior.state === "NIL" || (prior.state === "VALUE" && prior.value === 0)) return `${amount}; cùng kỳ không phát sinh.`;
      const change = changeText(now, prior, row.unit, { ...rule, isCount: row.isCount });
      return change === null ? `${amount}.` : `${amount}, ${comparedTo(change)}.`;
    }
  }
}

const comparedTo = (words: string): string => (words === "bằng cùng kỳ" ? words : `${words} so với cùng kỳ`);
