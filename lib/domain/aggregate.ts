import type { Component } from "./components";
import { definitionOf } from "./components";
import { exactSum } from "./exact";
import type { Entry, FigureSource } from "./figure";
import { amountOf, BLANK, NIL, UNKNOWN, valueEntry } from "./figure";
import type { Line } from "./lines";
import { LINES } from "./lines";
import type { PlainDate } from "./plain-date";

/** How many of the months (or communes) expected stand behind a figure with a number or with "không phát sinh". */
export type Coverage = { readonly covered: number; readonly expected: number };

/** An entry made of several, with what it covers. */
export type Total = Entry & Coverage;

const isGiven = (entry: Entry): boolean => entry.state === "VALUE" || entry.state === "NIL";

/** NIL adds nothing; without any VALUE the sum is NIL, else UNKNOWN, else BLANK. */
function sumOf(entries: readonly Entry[]): Entry {
  const values = entries.flatMap((entry) => (entry.state === "VALUE" ? [entry.value] : []));
  if (values.length > 0) return valueEntry(exactSum(values));
  if (entries.some((entry) => entry.state === "NIL")) return NIL;
  return entries.some((entry) => entry.state === "UNKNOWN") ? UNKNOWN : BLANK;
}

/** The figure of a period from its months, `expectedMonths` being their first days in order; entries of other months are left out. SUM: coverage in months. LAST: the latest that is not blank; it covers 1 of 1 only where the closing month itself is given. */
export function aggregateMonths(
  component: Component,
  entriesByMonth: ReadonlyMap<PlainDate, Entry>,
  expectedMonths: readonly PlainDate[],
): Total {
  const entries = expectedMonths.map((month) => entriesByMonth.get(month) ?? BLANK);
  if (definitionOf(component).time === "SUM") {
    return { ...sumOf(entries), covered: entries.filter(isGiven).length, expected: entries.length };
  }
  const closing = entries.at(-1);
  const latest = entries.findLast((entry) => entry.state !== "BLANK") ?? BLANK;
  return { ...latest, covered: closing && isGiven(closing) ? 1 : 0, expected: Math.min(entries.length, 1) };
}

/** The figure of several communes: the sum, whatever the time rule. A commune counts as covered when its own figure is wholly covered; one that has not reported must be among the totals as BLANK. */
export function aggregateUnits(totals: readonly (Entry & Partial<Coverage>)[]): Total {
  const covered = totals.filter((total) => isGiven(total) && (total.covered ?? 1) >= (total.expected ?? 1)).length;
  return { ...sumOf(totals), covered, expected: totals.length };
}

/** Whether something expected is missing behind a figure. */
export function isPartial(coverage: Partial<Coverage>): boolean {
  return (coverage.covered ?? 1) < (coverage.expected ?? 1);
}

/** A rate in per cent, unrounded. NIL: the denominator is nil or 0, so it is "không phát sinh", neither 0 % nor 100 % (procedures.md, "What must always hold" 6). */
export type Ratio = { readonly kind: "VALUE"; readonly value: number } | { readonly kind: "NIL" | "UNKNOWN" | "BLANK" };

/** The rate of one figure to another; the denominator decides first. */
export function ratio(numerator: Entry, denominator: Entry): Ratio {
  const whole = amountOf(denominator);
  if (whole === 0) return { kind: "NIL" };
  const part = amountOf(numerator);
  if (whole !== null && part !== null) return { kind: "VALUE", value: (part * 100) / whole };
  return { kind: [numerator.state, denominator.state].includes("BLANK") ? "BLANK" : "UNKNOWN" };
}

export type LineCell =
  | { readonly kind: "COMPONENT"; readonly component: Component; readonly total: Total }
  | { readonly kind: "SUM"; readonly components: readonly Component[]; readonly total: Total }
  | { readonly kind: "RATIO"; readonly ratio: Ratio; readonly isPartial: boolean };

export type LineValue = { readonly line: Line; readonly cells: readonly LineCell[] };

/** The 34 lines of the form from the components of one column (a unit, a district, a province); a component that is missing is blank. */
export function lineValues(totals: Partial<Record<Component, Total>>): LineValue[] {
  const of = (component: Component): Total => totals[component] ?? { ...BLANK, covered: 0, expected: 1 };
  return LINES.map((line) => ({
    line,
    cells: line.parts.map((part): LineCell => {
      if (part.kind === "COMPONENT") return { ...part, total: of(part.component) };
      if (part.kind === "SUM") return { ...part, total: aggregateUnits(part.components.map(of)) };
      const [numerator, denominator] = [of(part.numerator), of(part.denominator)];
      return { kind: "RATIO", ratio: ratio(numerator, denominator), isPartial: isPartial(numerator) || isPartial(denominator) };
    }),
  }));
}

/** One row of figure_revisions as the domain needs it. */
export type Revision = { readonly source: FigureSource; readonly revision: number; readonly entry: Entry };

export type Held<R extends Revision> = {
  /** What goes on: the commune's until the two are reconciled, the professional unit's where the commune holds none. */
  readonly counting: R | null;
  readonly commune: R | null;
  readonly professional: R | null;
  /** Made above; stands beside, never over, what the commune entered. */
  readonly adjustment: R | null;
  /** Both hold a figure and they differ: to be reconciled (đối chiếu số liệu). */
  readonly differs: boolean;
};

/** The newest revision of each source for one unit, month and component, and which of them goes on. One that was taken back (BLANK) is as none. */
export function newest<R extends Revision>(revisions: readonly R[]): Held<R> {
  const of = (source: FigureSource): R | null => {
    const own = revisions.filter((row) => row.source === source);
    const last = own.reduce<R | null>((best, row) => (best === null || row.revision > best.revision ? row : best), null);
    return last && last.entry.state !== "BLANK" ? last : null;
  };
  const [commune, professional, adjustment] = [of("COMMUNE"), of("PROFESSIONAL"), of("ADJUSTMENT")];
  const differs = commune !== null && professional !== null && amountOf(commune.entry) !== amountOf(professional.entry);
  return { counting: commune ?? professional, commune, professional, adjustment, differs };
}
