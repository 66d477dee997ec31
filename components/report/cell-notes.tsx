import { StateWord } from "@/components/ui/state-tag";
import { BLANK } from "@/lib/domain/figure";
import type { ReportCellView, ReportTable } from "@/lib/domain/report-view";
import { describeFigure } from "@/lib/text/format-figure";
import { ruleText } from "@/lib/text/format-form";
import { viReportTable } from "@/lib/text/vi-report-table";

const words = viReportTable;

/** What is said of a number under its name: source changed, typed over, contradictions and their explanation. */
export function CellNotes({ cell, table }: { readonly cell: ReportCellView; readonly table: ReportTable }) {
  const warnings = warningsAt(table, cell.component);
  const { isTyped, sourceEntry, explanation } = cell;
  const isStale = cell.isStale && !isAllStale(table);
  if (!isTyped && !isStale && explanation === null && warnings.length === 0) return null;
  const source = describeFigure(sourceEntry ?? BLANK);
  return (
    <span className="mt-0.5 block space-y-0.5 text-xs text-ink-2">
      {isStale && (
        <span className="block">
          <StateWord tone="attention">{sourceEntry === null ? words.staleSame : words.stale(source)}</StateWord>
        </span>
      )}
      {isTyped && <span className="block">{sourceEntry === null || cell.isStale ? words.typedAlone : words.typed(source)}</span>}
      {warnings.map((warning) => (
        <span key={warning.code} className="block">
          <StateWord tone={warning.effect === "HARD" ? "alert" : "attention"}>
            {ruleText(warning)}
            {warning.effect === "SOFT" && !warning.isExplained && `, ${words.unexplained}`}
          </StateWord>
        </span>
      ))}
      {explanation !== null && <span className="block">{words.explained(explanation)}</span>}
    </span>
  );
}

/** Where the whole table's source changed, it is said once above and not at every figure. */
export function isAllStale(table: Pick<ReportTable, "staleCount" | "cells">): boolean {
  return table.staleCount === table.cells.length;
}

/** A contradiction is told once, at the first figure it names. */
export function warningsAt(table: Pick<ReportTable, "warnings">, component: string): ReportTable["warnings"] {
  return table.warnings.filter((warning) => warning.places[0]?.row === component);
}
