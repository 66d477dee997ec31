import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Revision, Total } from "@/lib/domain/aggregate";
import { aggregateMonths, aggregateUnits, isPartial, lineValues, newest, ratio } from "@/lib/domain/aggregate";
import type { Component } from "@/lib/domain/components";
import type { Entry } from "@/lib/domain/figure";
import { BLANK, NIL, UNKNOWN, valueEntry } from "@/lib/domain/figure";
import type { PlainDate } from "@/lib/domain/plain-date";
import { addMonths, plainDate } from "@/lib/domain/plain-date";

const MONTHS: readonly PlainDate[] = [0, 1, 2, 3, 4, 5].map((index) => addMonths(plainDate(2023, 12, 15), index));
const N = NIL;
const U = UNKNOWN;
const _ = BLANK;
const v = valueEntry;

const months = (component: Component, entries: readonly Entry[]): Total =>
  aggregateMonths(component, new Map(entries.map((entry, index) => [MONTHS[index] ?? plainDate(2030, 1, 15), entry])), MONTHS);

describe("months of a period", () => {
  it.each<readonly [readonly Entry[], Total]>([
    [[v(1), v(2), v(3), v(4), v(5), v(6)], { ...v(21), covered: 6, expected: 6 }],
    [[v(0), v(0), v(0), v(0), v(0), v(0)], { ...v(0), covered: 6, expected: 6 }],
    [[v(1), N, N, N, N, v(2)], { ...v(3), covered: 6, expected: 6 }],
    [[N, N, N, N, N, N], { ...NIL, covered: 6, expected: 6 }],
    [[N, N, _, _, _, _], { ...NIL, covered: 2, expected: 6 }],
    [[v(1), U, _, v(2), _, _], { ...v(3), covered: 2, expected: 6 }],
    [[U, _, _, U, _, _], { ...UNKNOWN, covered: 0, expected: 6 }],
    [[_, _, _, _, _, _], { ...BLANK, covered: 0, expected: 6 }],
    [[], { ...BLANK, covered: 0, expected: 6 }],
  ])("SUM of %j", (entries, total) => {
    expect(months("CRM_TOTAL", entries)).toEqual(total);
  });
  it.each<readonly [readonly Entry[], Total]>([
    [[v(9), v(8), v(7), v(6), v(5), v(4)], { ...v(4), covered: 1, expected: 1 }],
    [[v(9), v(8), _, _, _, _], { ...v(8), covered: 0, expected: 1 }],
    [[v(9), _, _, _, _, N], { ...NIL, covered: 1, expected: 1 }],
    [[v(9), _, _, _, _, U], { ...UNKNOWN, covered: 0, expected: 1 }],
    [[_, _, _, _, _, _], { ...BLANK, covered: 0, expected: 1 }],
  ])("LAST of %j", (entries, total) => {
    expect(months("SPOT_ACTIVE", entries)).toEqual(total);
  });
  it("leaves out months that do not belong to the period", () => {
    const entries = new Map([
      [plainDate(2023, 11, 15), v(100)],
      [plainDate(2023, 12, 15), v(1)],
    ]);
    expect(aggregateMonths("CRM_TOTAL", entries, MONTHS)).toMatchObject({ value: 1, covered: 1 });
  });
  it("sums decimals exactly", () => {
    expect(months("CRM_DAMAGE", [v(0.1), v(0.2)])).toMatchObject({ state: "VALUE", value: 0.3 });
  });
  it("equals the sum of the entries it came from, whatever is nil or missing", () => {
    const entry = fc.oneof(fc.nat(10_000).map(v), fc.constantFrom(N, U, _));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 6, maxLength: 6 }), (entries) => {
        const total = months("CRM_TOTAL", entries);
        const values = entries.flatMap((one) => (one.state === "VALUE" ? [one.value] : []));
        expect(total.value).toBe(values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0));
        expect(total.covered).toBe(values.length + entries.filter((one) => one.state === "NIL").length);
      }),
    );
  });
});

describe("communes of a district", () => {
  it("sums stocks and counts alike and says how many it covers", () => {
    expect(aggregateUnits([v(3), v(4), NIL, BLANK])).toEqual({ ...v(7), covered: 3, expected: 4 });
    expect(aggregateUnits([NIL, NIL])).toEqual({ ...NIL, covered: 2, expected: 2 });
    expect(aggregateUnits([UNKNOWN, BLANK])).toEqual({ ...UNKNOWN, covered: 0, expected: 2 });
    expect(aggregateUnits([])).toEqual({ ...BLANK, covered: 0, expected: 0 });
  });
  it("does not count a commune whose own months are incomplete as covered", () => {
    expect(
      aggregateUnits([
        { ...v(3), covered: 4, expected: 6 },
        { ...v(4), covered: 6, expected: 6 },
      ]),
    ).toEqual({ ...v(7), covered: 1, expected: 2 });
  });
  it("knows a partial figure", () => {
    expect(isPartial({ covered: 4, expected: 6 })).toBe(true);
    expect(isPartial({ covered: 6, expected: 6 })).toBe(false);
    expect(isPartial({})).toBe(false);
  });
});

describe("ratio", () => {
  it("is unrounded", () => expect(ratio(v(2), v(3))).toEqual({ kind: "VALUE", value: 200 / 3 }));
  it.each<readonly [Entry, Entry, string]>([
    [v(0), v(5), "VALUE"],
    [NIL, v(5), "VALUE"],
    [v(0), v(0), "NIL"],
    [NIL, NIL, "NIL"],
    [v(1), NIL, "NIL"],
    [BLANK, v(0), "NIL"],
    [BLANK, v(5), "BLANK"],
    [UNKNOWN, v(5), "UNKNOWN"],
    [v(5), UNKNOWN, "UNKNOWN"],
    [v(5), BLANK, "BLANK"],
    [UNKNOWN, BLANK, "BLANK"],
  ])("of %j to %j is %s", (numerator, denominator, kind) => {
    expect(ratio(numerator, denominator).kind).toBe(kind);
  });
  it("of nil to something is 0 %, of something to nil no rate", () => {
    expect(ratio(NIL, v(5))).toEqual({ kind: "VALUE", value: 0 });
    expect(ratio(v(5), v(0))).toEqual({ kind: "NIL" });
  });
});

describe("lines of the form", () => {
  const full = (entry: Entry): Total => ({ ...entry, covered: 6, expected: 6 });
  const rows = lineValues({
    CRM_TOTAL: full(v(13)),
    CRM_SOLVED: full(v(12)),
    DRUG_ADDICTS_COMMUNITY: full(v(10)),
    DRUG_ADDICTS_CENTRE: full(NIL),
    REINT_TOTAL: full(v(0)),
    REINT_REOFFEND: full(NIL),
  });
  const cells = (no: number) => rows[no - 1]?.cells;

  it("has 34", () => expect(rows).toHaveLength(34));
  it("reckons clearance and reoffending", () => {
    expect(cells(10)).toEqual([{ kind: "RATIO", ratio: { kind: "VALUE", value: 1200 / 13 }, isPartial: false }]);
    expect(cells(24)?.[2]).toEqual({ kind: "RATIO", ratio: { kind: "NIL" }, isPartial: false });
  });
  it("sums the addicts over what is there and says what is missing", () => {
    expect(cells(22)?.[0]).toMatchObject({ kind: "SUM", total: { ...v(10), covered: 2, expected: 3 } });
  });
  it("leaves blank what nobody entered", () =>
    expect(cells(2)).toEqual([{ kind: "COMPONENT", component: "CRM_SOCIAL", total: { ...BLANK, covered: 0, expected: 1 } }]));
});

describe("newest revisions", () => {
  const row = (source: Revision["source"], revision: number, entry: Entry): Revision => ({ source, revision, entry });
  it("takes the newest of each source, in whatever order they come", () => {
    const held = newest([row("COMMUNE", 2, v(5)), row("COMMUNE", 1, v(4)), row("PROFESSIONAL", 1, v(6)), row("ADJUSTMENT", 1, v(9))]);
    expect(held).toEqual({
      counting: row("COMMUNE", 2, v(5)),
      commune: row("COMMUNE", 2, v(5)),
      professional: row("PROFESSIONAL", 1, v(6)),
      adjustment: row("ADJUSTMENT", 1, v(9)),
      differs: true,
    });
  });
  it("lets the professional unit's figure go on where the commune holds none or took its own back", () => {
    expect(newest([row("PROFESSIONAL", 1, v(6))]).counting?.entry).toEqual(v(6));
    expect(newest([row("COMMUNE", 1, v(5)), row("COMMUNE", 2, BLANK), row("PROFESSIONAL", 1, v(6))])).toMatchObject({
      commune: null,
      counting: { entry: v(6) },
    });
  });
  it("never lets an adjustment stand for an entry", () => expect(newest([row("ADJUSTMENT", 1, v(9))]).counting).toBeNull());
  it("nil against 0 is no difference, unknown against a number is", () => {
    expect(newest([row("COMMUNE", 1, NIL), row("PROFESSIONAL", 1, v(0))]).differs).toBe(false);
    expect(newest([row("COMMUNE", 1, UNKNOWN), row("PROFESSIONAL", 1, v(2))]).differs).toBe(true);
  });
  it("has nothing where nothing was entered", () => expect(newest([])).toMatchObject({ counting: null, differs: false }));
});
