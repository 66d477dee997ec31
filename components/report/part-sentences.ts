import { blocksOf, rowFigures, type RowFigures } from "@/lib/domain/bound-line";
import type { ReportView } from "@/lib/domain/report-view";
import type { ChangeRule } from "@/lib/text/format-change";
import { boundSentence, sentenceRows, type SentenceRow } from "@/lib/text/part-sentence";

/** What sentences of a report are made of and held against: its rows with their numbers. Plain data, for the server and the editor alike. */
export type PartNumbers = {
  readonly rows: readonly SentenceRow[];
  readonly figures: RowFigures;
  readonly rule: ChangeRule;
};

export function partNumbers(report: Pick<ReportView, "form" | "tables" | "period">): PartNumbers {
  return {
    // A department's report has words alone.
    rows: report.tables.length === 0 ? [] : sentenceRows(report.form),
    figures: rowFigures(report.form, report.tables),
    rule: { percentBase: report.period.percentBase },
  };
}

/** The numbers of the version that the shown one is held against: what changed since as it was then. */
export function partNumbersBefore(report: Pick<ReportView, "form" | "tables" | "period" | "changes">): PartNumbers {
  const changed = new Map(
    (report.changes?.cells ?? []).map(({ unit, component, column, from }) => [`${unit.id} ${component} ${column}`, from]),
  );
  const tables = report.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, entry: changed.get(`${table.unit.id} ${cell.component} ${cell.column}`) ?? cell.entry })),
  }));
  return partNumbers({ ...report, tables });
}

/** The text of a part with its bound lines as sentences. */
export function writtenOut(text: string, { rows, figures, rule }: PartNumbers): string {
  return blocksOf(text)
    .map((block) => {
      if (block.kind !== "BOUND") return block.text;
      const row = rows.find((one) => one.code === block.row);
      return row ? boundSentence(row, figures[row.code], rule) : block.row;
    })
    .join("\n");
}
