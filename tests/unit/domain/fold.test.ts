import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "@/lib/domain/fold";

const TABLE: readonly (readonly [text: string, folded: string])[] = [
  ["Xã Hoá Sơn", "xa hoa son"],
  ["Xã Hóa Sơn", "xa hoa son"],
  ["Sơn Thuỷ", "son thuy"],
  ["Sơn Thủy", "son thuy"],
  ["Đồng Hới", "dong hoi"],
  ["ĐỒNG HỚI", "dong hoi"],
  ["đặc khu Phú Quý", "dac khu phu quy"],
  ["Ủy ban", "uy ban"],
  ["Uỷ ban", "uy ban"],
  ["Ươm", "uom"],
  ["  Bố\u00A0Trạch\n ", "bo trach"],
  ["Ea H’leo", "ea h'leo"],
  ["Bắc\u200B Lý\uFEFF", "bac ly"],
  ["", ""],
];

describe("fold", () => {
  it.each(TABLE)("%j is searched as %j, composed or decomposed", (text, folded) => {
    expect(fold(text.normalize("NFC"))).toBe(folded);
    expect(fold(text.normalize("NFD"))).toBe(folded);
  });
  it("keeps different names apart", () => expect(fold("Hoà Bình")).not.toBe(fold("Hoà Minh")));
  it("is stable when folded twice", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
  });
});
