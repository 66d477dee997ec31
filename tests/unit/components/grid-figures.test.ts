import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CellBook } from "@/components/grid/cell-book";
import { DraftStorage } from "@/components/grid/draft-storage";
import { GridFigures, gridFacts, knownCells } from "@/components/report/grid-figures";
import { columnOf, rowGroups } from "@/components/report/table-rows";
import { BLANK } from "@/lib/domain/figure";
import { entryColumns, entryRows, NOW, type FormDefinition } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import type { ReportCellView, ReportTable } from "@/lib/domain/report-view";
import { warningsOf } from "@/lib/domain/table-warnings";

const column = (code: string) => ({ code, label: code, unit: null });
const here = { op: "CELL", row: null, column: NOW } as const;

/** A form with columns that are typed, reckoned within their row, and reckoned of another row. */
const WIDE_FORM: FormDefinition = {
  ...STANDARD_FORM,
  columns: [
    ...STANDARD_FORM.columns,
    { ...column("MALE"), kind: "ENTRY", isRequired: false },
    { ...column("REST"), kind: "COMPUTED", formula: { op: "MINUS", left: here, right: { ...here, column: "MALE" } } },
    { ...column("SHARE"), unit: "%", kind: "COMPUTED", formula: { op: "PERCENT", left: here, right: { ...here, row: "CRM_TOTAL" } } },
  ],
  rules: [
    ...STANDARD_FORM.rules,
    {
      code: "MALE_WITHIN",
      label: "Nhiều hơn tổng số",
      effect: "SOFT",
      test: {
        kind: "HOLDS",
        condition: {
          op: "AT_MOST",
          left: { op: "CELL", row: "CRM_TOTAL", column: "MALE" },
          right: { op: "CELL", row: "CRM_TOTAL", column: NOW },
        },
      },
    },
    { code: "LEAP", label: "Tăng, giảm quá nhiều", effect: "SOFT", test: { kind: "CHANGE", percent: 50, base: 10 } },
  ],
};

const cellOf = (component: string, code: string): ReportCellView => ({
  component,
  column: code,
  entry: BLANK,
  prior: code === NOW ? { state: "VALUE", value: 20 } : BLANK,
  covered: 5,
  expected: 6,
  isTyped: false,
  explanation: null,
  isStale: false,
  sourceEntry: null,
  sourceCount: 0,
  rowVersion: 1,
  editedBy: null,
  editedAt: null,
});

function tableOf(form: FormDefinition): ReportTable {
  const cells = entryRows(form).flatMap(({ code }) => entryColumns(form).map((one) => cellOf(code, one.code)));
  return {
    unit: { id: "u", level: "COMMUNE", code: "1", kind: "Xã", name: "Một" },
    listings: ["SELECTED"],
    below: null,
    isAwaited: false,
    isComparable: true,
    cells,
    warnings: warningsOf(form, cells),
    staleCount: 0,
  };
}

const TEXTS = ["", "-", "?", "0", "7", "12", "40", "1.234", "1e9", "8,5"];

describe.each([
  ["the standard form", STANDARD_FORM],
  ["a form with more columns", WIDE_FORM],
])("the figures of a grid, %s", (_, form) => {
  const table = tableOf(form);
  const names = [...gridFacts(form, table).keys()].filter((_name, index) => index % 5 < 2);

  it("are after each deed what they would be were all of them reckoned anew, and name the rows that show something else", () => {
    const deed = fc.array(fc.record({ name: fc.constantFrom(...names), text: fc.constantFrom(...TEXTS) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 5 }), (deeds) => {
        const figures = new GridFigures(form, table);
        const book = new CellBook(
          gridFacts(form, table),
          knownCells(table),
          new DraftStorage("test"),
          () => "",
          () => undefined,
        );
        const shown = new Map(figures.groups.flatMap((group) => group.rows.map((row) => [row.code, row])));
        for (const changes of deeds) {
          for (const { name, text } of changes) book.type(name, { text });
          const told = figures.reckon(book, new Set(changes.map((change) => change.name)));
          const cells = table.cells.map((cell): ReportCellView => {
            const name = cell.column === NOW ? cell.component : `${cell.component}.${cell.column}`;
            return { ...cell, entry: book.entryOf(name) ?? cell.entry, isTyped: book.isOver(name) };
          });
          const anew = rowGroups(form, cells.map(columnOf)).flatMap((group) => group.rows);
          expect(anew.map((row) => figures.row(row.code))).toEqual(anew);
          expect(anew.filter((row) => !told.includes(row.code) && !isDeepStrictEqual(row, shown.get(row.code)))).toEqual([]);
          for (const row of anew) shown.set(row.code, row);
          const broken = warningsOf(form, cells).flatMap((warning) => warning.places[0]?.row ?? []);
          expect(anew.flatMap((row) => figures.warningsAt(row.code).map(() => row.code)).toSorted()).toEqual(broken.toSorted());
        }
      }),
      { numRuns: 20 },
    );
  });
});
