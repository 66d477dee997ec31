import { aggregateUnits, isPartial, type Total } from "./aggregate";
import { boundLine, rowOfLine } from "./bound-line-code";
import { BLANK, entryOf, type Entry } from "./figure";
import { cellKey, entryRows, NOW, type FormDefinition } from "./form";
import { formValues } from "./form-values";
import type { ReportCellView, ReportTable } from "./report-view";

/** A run of lines as they were written, or one line bound to a row. */
export type TextBlock = { readonly kind: "TEXT"; readonly text: string } | { readonly kind: "BOUND"; readonly row: string };

/** The blocks of a text: between two bound lines, before the first and after the last stands a run of text, empty where nothing is written. */
export function blocksOf(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  for (const line of text.split("\n")) {
    const row = rowOfLine(line);
    if (row === null) {
      lines.push(line);
    } else {
      blocks.push({ kind: "TEXT", text: lines.join("\n") }, { kind: "BOUND", row });
      lines = [];
    }
  }
  return [...blocks, { kind: "TEXT", text: lines.join("\n") }];
}

/** The text of blocks; runs without a word take no line. */
export function textOfBlocks(blocks: readonly TextBlock[]): string {
  return blocks.flatMap((block) => (block.kind === "BOUND" ? [boundLine(block.row)] : block.text === "" ? [] : [block.text])).join("\n");
}

/** Puts a bound line below the line of a text block in which `caret` stands. */
export function insertBound(blocks: readonly TextBlock[], index: number, caret: number, row: string): readonly TextBlock[] {
  const block = blocks[index];
  if (block?.kind !== "TEXT") return [...blocks, { kind: "BOUND", row }, { kind: "TEXT", text: "" }];
  const end = block.text.indexOf("\n", caret);
  const [above, below] = end === -1 ? [block.text, ""] : [block.text.slice(0, end), block.text.slice(end + 1)];
  return blocks.flatMap((one, at): readonly TextBlock[] =>
    at === index
      ? [
          { kind: "TEXT", text: above },
          { kind: "BOUND", row },
          { kind: "TEXT", text: below },
        ]
      : [one],
  );
}

/** What a row says over the whole report; the same period only where it stands for the same communes. */
export type RowFigure = { readonly now: Total; readonly prior: Entry };
export type RowFigures = Readonly<Record<string, RowFigure>>;

const totalOf = (cell: ReportCellView | undefined): Total => {
  if (!cell) return { ...BLANK, covered: 0, expected: 1 };
  // Typed over with a reason: the body answers for the whole of it.
  const { entry, isTyped, covered, expected } = cell;
  return isTyped ? { ...entry, covered: 1, expected: 1 } : { ...entry, covered, expected };
};

/** The rows of a form over all localities of a report, reckoned ones with them, each locality once. */
export function rowFigures(form: FormDefinition, tables: readonly Pick<ReportTable, "cells">[]): RowFigures {
  const cellsOf = (row: string) => tables.map(({ cells }) => cells.find((cell) => cell.component === row && cell.column === NOW));
  const now = new Map<string, Total>();
  const prior = new Map<string, Total>();
  for (const { code } of entryRows(form)) {
    const cells = cellsOf(code);
    now.set(cellKey(code), aggregateUnits(cells.map(totalOf)));
    prior.set(cellKey(code), aggregateUnits(cells.map((cell) => cell?.prior ?? BLANK)));
  }
  const [nowOf, priorOf] = [formValues(form, now), formValues(form, prior)];
  return Object.fromEntries(
    form.rows
      .filter((row) => row.kind !== "HEAD")
      .map(({ code }) => {
        const before = priorOf(code);
        return [code, { now: nowOf(code), prior: isPartial(before) ? BLANK : entryOf(before.state, before.value) }];
      }),
  );
}
