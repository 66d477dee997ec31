import { describe, expect, it } from "vitest";
import { readClipboard, type ClipboardCell } from "@/lib/domain/clipboard";
import type { GridShape } from "@/lib/domain/grid";
import { nameKey, placeByNames } from "@/lib/domain/paste-names";

const NAMES = ["Tổng số vụ", "Trong đó: tội phạm về trật tự xã hội", "Tỷ lệ khám phá", "Người chết", "Thiệt hại tài sản"];
/** Row 2 is reckoned; column 1 is last year's. */
const shape: GridShape = { rows: 5, columns: 2, isEditable: ({ row, column }) => row !== 2 && column === 0, headings: [] };
const isFigure = ({ text }: ClipboardCell): boolean => /^(\d[\d.,]*|-|không)$/.test(text);
const place = (plain: string, names = NAMES, left = 0, over: GridShape = shape) => {
  const block = readClipboard({ html: "", plain });
  return block.ok ? placeByNames(names, over, left, block.value, isFigure) : null;
};
const said = (places: ReturnType<typeof placeByNames>) =>
  places &&
  `${places.cells.map(({ point, cell }) => `${point.row}${point.column}=${cell.text}`).join(" ")} | ${places.passedOver} | ${places.column} | ${places.unknown.join(", ")}`;

describe("the name of a row", () => {
  it.each([
    ["1. Tổng số vụ", "tong so vu"],
    ["- Tổng số vụ (vụ):", "tong so vu"],
    ["a) Tổng  số vụ", "tong so vu"],
    ["13.1 TỔNG SỐ VỤ", "tong so vu"],
    ["II. Trong đó: Tội phạm khác", "toi pham khac"],
    ["Hoà giải thành", nameKey("Hòa giải thành")],
    ["12", ""],
    ["", ""],
  ])("%s is compared as %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe("a block with the names of its rows", () => {
  it("is taken with its title, headings, units and notes, and says which column it took", () => {
    const sheet = [
      "BIỂU SỐ LIỆU\t\t\t\t",
      "TT\tChỉ tiêu\tĐVT\tSố liệu kỳ này\tGhi chú",
      "I. Tình hình\t\t\t\t",
      "1\tTổng số vụ\tvụ\t11\tkhông",
      "2\tTrong đó: tội phạm về trật tự xã hội\tvụ\t\t",
      "10\tTỷ lệ khám phá\t%\t90,9\t",
      "13\tSố người chết, bị thương\t\t\t",
      "\t- Người chết\tngười\t0\txem phụ lục",
      "14\tThiệt hại tài sản (triệu đồng)\ttriệu đồng\t48,6\t",
    ].join("\n");
    expect(said(place(sheet))).toBe("00=11 10= 30=0 40=48,6 | 1 | Số liệu kỳ này | ");
  });

  it("is found in whatever order, and the first of two rows of one name counts", () => {
    expect(said(place("Thiệt hại tài sản\t5\nNgười chết\t-\nNgười chết\t7"))).toBe("40=5 30=- | 0 |  | ");
  });

  it("tells names beside a number that no row bears, and takes nothing from them", () => {
    expect(said(place("Tổng số vụ\t5\nSố vụ khác\t9\nNgười chết\t1"))).toBe("00=5 30=1 | 0 |  | Số vụ khác");
  });

  it("fills as many columns as can be filled, from the marked one on", () => {
    const two: GridShape = { ...shape, isEditable: () => true };
    expect(said(place("Tổng số vụ\t5\t6\t7\nNgười chết\t1\t2\t3", NAMES, 0, two))).toBe("00=5 01=6 30=1 31=2 | 0 |  | ");
    expect(said(place("Tổng số vụ\t5\t6\t7\nNgười chết\t1\t2\t3", NAMES, 1, two))).toBe("01=5 31=1 | 0 |  | ");
  });

  it.each([
    ["one name alone", "Tổng số vụ\t5\nkhác\t6"],
    ["names without numbers", "Tổng số vụ\tvụ\nNgười chết\tngười"],
    ["names behind the numbers", "5\tTổng số vụ\n6\tNgười chết"],
    ["numbers alone", "5\t6\n7\t8"],
  ])("%s: none", (_, plain) => {
    expect(place(plain)).toBeNull();
  });

  it("leaves out a name that two rows of the table bear", () => {
    const names = ["Tổng số", "Người chết", "Tổng số", "Thiệt hại"];
    expect(said(place("Tổng số\t5\nNgười chết\t1\nThiệt hại\t2", names, 0, { ...shape, isEditable: ({ column }) => column === 0 }))).toBe(
      "10=1 30=2 | 0 |  | ",
    );
  });
});
