import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK, NIL, UNKNOWN, valueEntry } from "@/lib/domain/figure";
import { entryRows, NOW } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { packCells, unpackCells } from "@/lib/domain/packed-cells";
import type { ReportCellView } from "@/lib/domain/report-cell";

const form = {
  ...STANDARD_FORM,
  columns: [...STANDARD_FORM.columns, { code: "MALE", label: "Nam", unit: null, kind: "ENTRY" as const, isRequired: false }],
};
const entry = fc.oneof(
  fc.constantFrom(BLANK, NIL, UNKNOWN, valueEntry(0)),
  fc.integer({ min: 0, max: 999_999 }).map((thousandths) => valueEntry(thousandths / 1000)),
);
const places = entryRows(form).flatMap(({ code }) => [NOW, "MALE"].map((column) => ({ component: code, column })));

const cell = (place: (typeof places)[number]): fc.Arbitrary<ReportCellView> =>
  fc.record({
    component: fc.constant(place.component),
    column: fc.constant(place.column),
    entry,
    prior: entry,
    covered: fc.nat(12),
    expected: fc.nat(12),
    isTyped: fc.boolean(),
    explanation: fc.option(fc.string()),
    isStale: fc.boolean(),
    sourceEntry: fc.option(entry),
    sourceCount: fc.nat(6),
    rowVersion: fc.nat(9),
    editedBy: fc.option(fc.string()),
    editedAt: fc.option(fc.date({ noInvalidDate: true })),
  });

describe("the packed cells of a table", () => {
  it("are the same once unpacked, over the line as JSON, whichever are missing", () => {
    fc.assert(
      fc.property(
        fc.subarray(places).chain((some) => fc.tuple(...some.map(cell))),
        (cells) => {
          expect(unpackCells(form, JSON.parse(JSON.stringify(packCells(form, cells))))).toEqual(cells);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("say nothing of a cell that nobody has touched", () => {
    const untouched = { ...fc.sample(cell({ component: "CRM_TOTAL", column: NOW }), 1)[0], entry: BLANK, prior: BLANK };
    const plain = { isTyped: false, explanation: null, isStale: false, sourceEntry: null, editedBy: null, editedAt: null };
    const none = { covered: 0, expected: 0, sourceCount: 0, rowVersion: 1 };
    const [packed] = packCells(form, [{ ...untouched, component: "CRM_TOTAL", column: NOW, ...plain, ...none }]);
    expect(packed).toEqual({});
  });
});
