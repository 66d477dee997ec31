import { describe, expect, it } from "vitest";
import {
  columnOf,
  isPartialFigure,
  ownCoverage,
  rowGroups,
  sharedCoverage,
  type ColumnCell,
  type TableRow,
} from "@/components/report/table-rows";
import type { Component } from "@/lib/domain/components";
import { BLANK, NIL, valueEntry, type Entry } from "@/lib/domain/figure";
import { findEntryRow, NOW } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { STANDARD_COMPONENTS } from "@/lib/domain/form-standard";
import { callerText } from "@/lib/text/vi-report-forms";
import { formatUnlike } from "@/lib/text/vi-report-record";

const cell = (component: Component, entry: Entry, covered = 6): ColumnCell => ({
  component,
  column: NOW,
  total: { ...entry, covered, expected: 6 },
  prior: BLANK,
});

const figures = (rows: readonly TableRow[]) => rows.flatMap((row) => (row.kind === "FIGURE" ? [row] : []));
const allRows = (cells: readonly ColumnCell[]) => rowGroups(STANDARD_FORM, cells).flatMap((group) => group.rows);

const row = (code: string) => findEntryRow(STANDARD_FORM, code);

describe("the rows of a report's table", () => {
  it("are the 34 numbered lines in their order, with every component of the form once", () => {
    const rows = allRows([]);
    expect(rows.flatMap((row) => row.no ?? [])).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
    expect(figures(rows).flatMap((row) => row.component ?? [])).toEqual(STANDARD_COMPONENTS);
  });

  it("reckon a rate from what it is made of", () => {
    const rows = figures(allRows([cell("CRM_TOTAL", valueEntry(8)), cell("CRM_SOLVED", valueEntry(6))]));
    expect(rows.find((row) => row.no === 10)).toMatchObject({ now: { state: "VALUE", value: 75, isRate: true }, component: null });
  });
});

describe("what stands behind a figure", () => {
  const cells = [cell("CRM_TOTAL", valueEntry(8), 5), cell("CRM_DRUG", NIL, 5), cell("CRM_SOLVED", valueEntry(4), 3)];

  it("is told once where most figures share it, and at the figure where it differs", () => {
    const shared = sharedCoverage(STANDARD_FORM, cells);
    expect(shared.sum).toEqual({ covered: 5, expected: 6 });
    expect(ownCoverage(shared, { ...valueEntry(8), covered: 5, expected: 6, isRate: false }, row("CRM_TOTAL"))).toBeNull();
    expect(ownCoverage(shared, { ...valueEntry(4), covered: 3, expected: 6, isRate: false }, row("CRM_SOLVED"))).toEqual({
      covered: 3,
      expected: 6,
    });
  });

  it("is not spoken of where nothing is given", () => {
    expect(sharedCoverage(STANDARD_FORM, [cell("CRM_TOTAL", BLANK, 0)]).sum).toBeNull();
    expect(isPartialFigure({ ...BLANK, covered: 0, expected: 6, isRate: false })).toBe(false);
  });

  it("says that the closing month is missing of what there is on the closing day", () => {
    const closing = { component: "FORCE_TEAMS", column: NOW, total: { ...valueEntry(3), covered: 0, expected: 1 }, prior: BLANK };
    expect(sharedCoverage(STANDARD_FORM, [closing]).lacksClosing).toBe(true);
    expect(ownCoverage({ sum: null, lacksClosing: false }, { ...closing.total, isRate: false }, row("FORCE_TEAMS"))).toBe("CLOSING");
  });

  it("is whole for a number that was typed over", () => {
    const typed = { component: "CRM_TOTAL", column: NOW, entry: valueEntry(9), prior: BLANK, covered: 5, expected: 6, isTyped: true };
    const view = {
      ...typed,
      explanation: "-",
      isStale: false,
      sourceEntry: valueEntry(8),
      sourceCount: 5,
      rowVersion: 2,
      editedBy: null,
      editedAt: null,
    };
    expect(columnOf(view).total).toEqual({ ...valueEntry(9), covered: 6, expected: 6 });
  });
});

describe("words of a report", () => {
  it("do not call a rise or a fall what is not whole", () => {
    expect(formatUnlike(5, 12, "vụ")).toBe("ít hơn 7 vụ");
    expect(formatUnlike(12, 5, "vụ")).toBe("nhiều hơn 7 vụ");
    expect(formatUnlike(85.7, 78.9, "%")).toBe("cao hơn 6,8 điểm %");
    expect(formatUnlike(3, 3, "vụ")).toBe("bằng cùng kỳ");
  });

  it("keep a call from a late body as one line", () => {
    expect(callerText({ caller: " Phó Trưởng Công an xã. ", when: "08:30 ngày 25/6/2024,", why: "mất điện." })).toBe(
      "Phó Trưởng Công an xã, 08:30 ngày 25/6/2024; lý do nhập thay: mất điện",
    );
  });
});
