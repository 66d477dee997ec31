import type { Coverage, LineCell, Ratio, Total } from "@/lib/domain/aggregate";
import { lineValues } from "@/lib/domain/aggregate";
import type { Component } from "@/lib/domain/components";
import { definitionOf } from "@/lib/domain/components";
import { BLANK, isSameEntry, type Entry } from "@/lib/domain/figure";
import type { ReportCellView } from "@/lib/domain/report-view";
import { LINE_GROUPS, type Line, type LineGroup } from "@/lib/domain/lines";
import { componentLabel, lineLabel, ratioLabel, sumLabel, unitWord } from "@/lib/text/vi-figures";

/** A figure of a column: an entry with what stands behind it, or a rate that is reckoned. */
export type RowFigure =
  (Entry & Coverage & { readonly isRate: false }) | { readonly ratio: Ratio; readonly isRate: true; readonly isPartial: boolean };

export type TableRow =
  | { readonly kind: "HEAD"; readonly no: number; readonly label: string }
  | {
      readonly kind: "FIGURE";
      /** Null: one of several under a numbered line. */
      readonly no: number | null;
      readonly label: string;
      readonly unit: string;
      /** Null: reckoned from others. */
      readonly component: Component | null;
      readonly now: RowFigure;
      readonly prior: RowFigure;
      /** What the version before said; null where there is none to compare with. */
      readonly before: RowFigure | null;
      /** Whether it differs from what the version before said. */
      readonly isChanged: boolean;
    };

export type RowGroup = { readonly group: LineGroup; readonly rows: readonly TableRow[] };

export type ColumnCell = {
  readonly component: Component;
  readonly total: Total;
  readonly prior: Entry;
  /** Of the version before, where versions are compared. */
  readonly before?: Entry;
};

const column = (cells: readonly (readonly [Component, Total])[]): Partial<Record<Component, Total>> => Object.fromEntries(cells);

/** A stored cell as a column's; what was typed over with a reason answers for the whole period. */
export function columnOf({ component, entry, prior, covered, expected, isTyped }: ReportCellView): ColumnCell {
  return { component, total: { ...entry, covered: isTyped ? expected : covered, expected }, prior };
}

const whole = (entry: Entry): Total => ({ ...entry, covered: 1, expected: 1 });

/** The 34 lines in their four groups as rows of a table, with both periods; beside the version before where the cells bring it. */
export function rowGroups(cells: readonly ColumnCell[]): RowGroup[] {
  const now = lineValues(column(cells.map(({ component, total }) => [component, total])));
  const prior = lineValues(column(cells.map((cell) => [cell.component, whole(cell.prior)])));
  const isCompared = cells.some((cell) => cell.before !== undefined);
  const before = isCompared ? lineValues(column(cells.map((cell) => [cell.component, whole(cell.before ?? BLANK)]))) : null;
  const rows = now.map(({ line, cells: parts }, index) => ({
    group: line.group,
    rows: rowsOf(line, parts, prior[index]?.cells ?? [], before?.[index]?.cells ?? []),
  }));
  return LINE_GROUPS.map((group) => ({ group, rows: rows.filter((row) => row.group === group).flatMap((row) => row.rows) }));
}

function rowsOf(line: Line, now: readonly LineCell[], prior: readonly LineCell[], before: readonly LineCell[]): TableRow[] {
  const [first] = now;
  if (now.length === 1 && first) {
    return [figureRow(line.no, lineLabel(line.no, first.kind === "COMPONENT" ? first.component : null), first, prior[0], before[0])];
  }
  return [
    { kind: "HEAD", no: line.no, label: lineLabel(line.no, null) },
    ...now.map((cell, index) => figureRow(null, partLabel(line.no, cell), cell, prior[index], before[index])),
  ];
}

function partLabel(no: number, cell: LineCell): string {
  switch (cell.kind) {
    case "COMPONENT":
      return componentLabel[cell.component];
    case "SUM":
      return sumLabel[no] ?? lineLabel(no, null);
    case "RATIO":
      return ratioLabel[no] ?? lineLabel(no, null);
  }
}

function figureRow(no: number | null, label: string, now: LineCell, prior: LineCell | undefined, before: LineCell | undefined): TableRow {
  const measured = now.kind === "COMPONENT" ? now.component : now.kind === "SUM" ? now.components[0] : undefined;
  return {
    kind: "FIGURE",
    no,
    label,
    unit: measured === undefined ? "%" : unitWord[definitionOf(measured).unit],
    component: now.kind === "COMPONENT" ? now.component : null,
    now: figureOf(now),
    prior: prior ? figureOf(prior) : { ...BLANK, covered: 0, expected: 1, isRate: false },
    before: before ? figureOf(before) : null,
    isChanged: before !== undefined && !isSameFigure(figureOf(now), figureOf(before)),
  };
}

function figureOf(cell: LineCell): RowFigure {
  return cell.kind === "RATIO" ? { ratio: cell.ratio, isRate: true, isPartial: cell.isPartial } : { ...cell.total, isRate: false };
}

function isSameFigure(left: RowFigure, right: RowFigure): boolean {
  if (left.isRate || right.isRate) return left.isRate && right.isRate && isSameRatio(left.ratio, right.ratio);
  return isSameEntry(left, right);
}

const isSameRatio = (left: Ratio, right: Ratio): boolean =>
  left.kind === "VALUE" && right.kind === "VALUE" ? left.value === right.value : left.kind === right.kind;

/** What most figures of a column lack, told once above the table. */
export type SharedCoverage = {
  /** Of sums; null where they are whole or nothing is given. */
  readonly sum: Coverage | null;
  /** Whether what there is on the closing day is still that of an earlier month. */
  readonly lacksClosing: boolean;
};

const isClosing = (component: Component, { expected }: Coverage): boolean => expected === 1 && definitionOf(component).time === "LAST";

export function sharedCoverage(cells: readonly ColumnCell[]): SharedCoverage {
  const given = cells.filter(({ total }) => total.state !== "BLANK");
  const closing = given.filter(({ component, total }) => isClosing(component, total));
  const counts = new Map<string, { readonly coverage: Coverage; count: number }>();
  for (const { component, total } of given) {
    if (isClosing(component, total)) continue;
    const key = `${total.covered}/${total.expected}`;
    const found = counts.get(key);
    if (found) found.count += 1;
    else counts.set(key, { coverage: { covered: total.covered, expected: total.expected }, count: 1 });
  }
  const [most] = [...counts.values()].toSorted((left, right) => right.count - left.count);
  return {
    sum: most && most.coverage.covered < most.coverage.expected ? most.coverage : null,
    lacksClosing: closing.filter(({ total }) => total.covered === 0).length * 2 > closing.length,
  };
}

/** What one figure lacks beyond what the whole column does; null where there is nothing to say. */
export function ownCoverage(
  shared: SharedCoverage,
  figure: RowFigure,
  component: Component | null,
): Coverage | "CLOSING" | "PARTIAL" | null {
  if (!isPartialFigure(figure)) return null;
  if (figure.isRate || component === null) return shared.sum === null && !shared.lacksClosing ? "PARTIAL" : null;
  if (isClosing(component, figure)) return shared.lacksClosing ? null : "CLOSING";
  const isShared = shared.sum !== null && shared.sum.covered === figure.covered && shared.sum.expected === figure.expected;
  return isShared ? null : { covered: figure.covered, expected: figure.expected };
}

/** Whether something expected is missing behind a figure that is given. */
export function isPartialFigure(figure: RowFigure): boolean {
  if (figure.isRate) return figure.isPartial && figure.ratio.kind === "VALUE";
  return figure.state !== "BLANK" && figure.covered < figure.expected;
}
