import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Component } from "@/lib/domain/components";
import type { Entry, FigureFault } from "@/lib/domain/figure";
import { amountOf, BLANK, checkFigure, entryOf, MAX_COUNT, MAX_DECIMAL, NIL, parseFigure, UNKNOWN, valueEntry } from "@/lib/domain/figure";
import { figureInputText } from "@/lib/text/figure-input";

const COUNT: Component = "CRM_TOTAL";
const MONEY: Component = "CRM_DAMAGE";

const READ: readonly (readonly [text: string, component: Component, entry: Entry])[] = [
  ["0", COUNT, valueEntry(0)],
  ["12", COUNT, valueEntry(12)],
  ["08", COUNT, valueEntry(8)],
  ["1.234", COUNT, valueEntry(1234)],
  ["1.234.567", COUNT, valueEntry(1_234_567)],
  ["1 234", COUNT, valueEntry(1234)],
  ["1\u00A0234", COUNT, valueEntry(1234)],
  ["1\u202F234", COUNT, valueEntry(1234)],
  ["  12\t", COUNT, valueEntry(12)],
  ["12\u00A0", COUNT, valueEntry(12)],
  ["12 vụ", COUNT, valueEntry(12)],
  ["12vụ", COUNT, valueEntry(12)],
  ["08 VỤ", COUNT, valueEntry(8)],
  ["1.234 vụ", COUNT, valueEntry(1234)],
  ["12 vụ".normalize("NFD"), COUNT, valueEntry(12)],
  ["3 người", "CRM_DEATHS", valueEntry(3)],
  ["2 khẩu", "WEAPONS_GUNS", valueEntry(2)],
  ["8,0", COUNT, valueEntry(8)],
  ["8,5", MONEY, valueEntry(8.5)],
  ["1.234,5", MONEY, valueEntry(1234.5)],
  ["1 234,5", MONEY, valueEntry(1234.5)],
  ["1.234,0", MONEY, valueEntry(1234)],
  ["1234", MONEY, valueEntry(1234)],
  ["1.234.567", MONEY, valueEntry(1_234_567)],
  ["0,125", MONEY, valueEntry(0.125)],
  ["1,234", MONEY, valueEntry(1.234)],
  ["12,5 triệu đồng", MONEY, valueEntry(12.5)],
  ["3,25kg", "WEAPONS_EXPLOSIVES_KG", valueEntry(3.25)],
  ["999.999.999", COUNT, valueEntry(MAX_COUNT)],
  ["-", COUNT, NIL],
  ["–", COUNT, NIL],
  ["—", COUNT, NIL],
  ["không", COUNT, NIL],
  ["Không phát sinh", COUNT, NIL],
  ["không có", MONEY, NIL],
  ["?", COUNT, UNKNOWN],
  ["chưa rõ", COUNT, UNKNOWN],
  ["Không rõ", COUNT, UNKNOWN],
  ["", COUNT, BLANK],
  [" \u00A0\t", COUNT, BLANK],
];

const REFUSED: readonly (readonly [text: string, component: Component, fault: FigureFault])[] = [
  ["-5", COUNT, "NEGATIVE"],
  ["−5", COUNT, "NEGATIVE"],
  ["- 1.234,5", MONEY, "NEGATIVE"],
  ["(3)", COUNT, "NEGATIVE"],
  ["8,5", COUNT, "FRACTION"],
  ["1.234,5", COUNT, "FRACTION"],
  ["0,123", COUNT, "FRACTION"],
  ["1,2345", MONEY, "FRACTION"],
  ["8.5", COUNT, "AMBIGUOUS"],
  ["8.5", MONEY, "AMBIGUOUS"],
  ["1.234", MONEY, "AMBIGUOUS"],
  ["1,234", COUNT, "AMBIGUOUS"],
  ["1,234,567", COUNT, "AMBIGUOUS"],
  ["1,234.5", MONEY, "AMBIGUOUS"],
  ["1.23.456", COUNT, "AMBIGUOUS"],
  ["0.123", COUNT, "AMBIGUOUS"],
  ["1.000.000.000", COUNT, "TOO_LARGE"],
  ["1000000000000", MONEY, "TOO_LARGE"],
  ["9".repeat(400), COUNT, "TOO_LARGE"],
  ["12 người", COUNT, "NOT_A_NUMBER"],
  ["500.000 đồng", MONEY, "NOT_A_NUMBER"],
  ["1,5 tỷ", MONEY, "NOT_A_NUMBER"],
  ["45%", COUNT, "PERCENT"],
  ["vụ", COUNT, "NOT_A_NUMBER"],
  ["12 34", COUNT, "NOT_A_NUMBER"],
  ["1e5", COUNT, "NOT_A_NUMBER"],
  ["0x10", COUNT, "NOT_A_NUMBER"],
  ["12²", COUNT, "NOT_A_NUMBER"],
  ["+5", COUNT, "NOT_A_NUMBER"],
  ["5-6", COUNT, "NOT_A_NUMBER"],
  ["#VALUE!", COUNT, "NOT_A_NUMBER"],
  ["NaN", COUNT, "NOT_A_NUMBER"],
  ["Infinity", COUNT, "NOT_A_NUMBER"],
  ["14/6/2024", COUNT, "DATE"],
];

describe("parseFigure", () => {
  it.each(READ)("%j in %s is read", (text, component, entry) => {
    expect(parseFigure(text, component)).toEqual({ ok: true, value: entry });
  });
  it.each(REFUSED)("%j in %s is refused: %s", (text, component, fault) => {
    expect(parseFigure(text, component)).toEqual({ ok: false, error: fault });
  });
  it("reads back every count that is printed", () => {
    fc.assert(
      fc.property(fc.nat(MAX_COUNT), (value) => {
        expect(parseFigure(figureInputText(valueEntry(value), COUNT), COUNT)).toEqual({ ok: true, value: valueEntry(value) });
      }),
    );
  });
  it("reads back every amount that is printed", () => {
    fc.assert(
      fc.property(fc.nat(MAX_COUNT), fc.nat(999), (whole, thousandths) => {
        const value = Number(`${whole}.${String(thousandths).padStart(3, "0")}`);
        expect(parseFigure(figureInputText(valueEntry(value), MONEY), MONEY)).toEqual({ ok: true, value: valueEntry(value) });
      }),
    );
  });
  it("keeps nil, unknown, blank and 0 apart when printed and read back", () => {
    for (const entry of [NIL, UNKNOWN, BLANK, valueEntry(0)]) {
      expect(parseFigure(figureInputText(entry, COUNT), COUNT)).toEqual({ ok: true, value: entry });
    }
  });
  it("never throws, and never lets through what checkFigure refuses", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(COUNT, MONEY), (text, component) => {
        const read = parseFigure(text, component);
        if (read.ok && read.value.state === "VALUE") expect(checkFigure(read.value.value, component).ok).toBe(true);
      }),
    );
  });
});

describe("checkFigure and entries", () => {
  it.each([
    [-1, COUNT, "NEGATIVE"],
    [1.5, COUNT, "FRACTION"],
    [1.2345, MONEY, "FRACTION"],
    [MAX_COUNT + 1, COUNT, "TOO_LARGE"],
    [MAX_DECIMAL + 1, MONEY, "TOO_LARGE"],
    [Number.NaN, COUNT, "NOT_A_NUMBER"],
    [Number.POSITIVE_INFINITY, MONEY, "NOT_A_NUMBER"],
  ] as const)("refuses %d in %s: %s", (value, component, fault) => {
    expect(checkFigure(value, component)).toEqual({ ok: false, error: fault });
  });
  it("takes counts and amounts", () => {
    expect(checkFigure(-0, COUNT)).toEqual({ ok: true, value: { state: "VALUE", value: 0 } });
    expect(checkFigure(12.125, MONEY)).toEqual({ ok: true, value: valueEntry(12.125) });
  });
  it("nil stands for 0, unknown and blank for nothing", () => {
    expect([NIL, UNKNOWN, BLANK, valueEntry(3)].map(amountOf)).toEqual([0, null, null, 3]);
  });
  it("builds an entry from its columns and refuses a VALUE without a number", () => {
    expect(entryOf("VALUE", 0)).toEqual(valueEntry(0));
    expect(entryOf("NIL", null)).toEqual(NIL);
    expect(() => entryOf("VALUE", null)).toThrow(RangeError);
  });
});
