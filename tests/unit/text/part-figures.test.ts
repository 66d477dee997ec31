import { describe, expect, it } from "vitest";
import { boundLine } from "@/lib/domain/bound-line-code";
import { blocksOf, insertBound, textOfBlocks, type RowFigures } from "@/lib/domain/bound-line";
import { BLANK, NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import { findMismatches } from "@/lib/text/part-figures";
import { boundSentence, type SentenceRow } from "@/lib/text/part-sentence";

const crimes: SentenceRow = { code: "CRM_TOTAL", name: "Số vụ phạm pháp hình sự", unit: "vụ", isRate: false, isCount: true };
const drugs: SentenceRow = { code: "CRM_DRUG", name: "Tội phạm về ma túy", unit: "vụ", isRate: false, isCount: true };
const sessions: SentenceRow = { code: "PROP_SESSIONS", name: "Buổi tuyên truyền", unit: "buổi", isRate: false, isCount: true };
const rate: SentenceRow = { code: "LINE_10_RATE", name: "Tỷ lệ điều tra, khám phá", unit: "%", isRate: true, isCount: false };
const figure = (now: Entry, prior: Entry, covered = 1) => ({ now: { ...now, covered, expected: 1 }, prior });
const v = valueEntry;

describe("a sentence bound to a row (B9)", () => {
  it.each<[SentenceRow, Entry, Entry, string]>([
    [crimes, v(12), v(17), "Số vụ phạm pháp hình sự: 12 vụ, giảm 5 vụ (29,4%) so với cùng kỳ."],
    [crimes, v(15), v(12), "Số vụ phạm pháp hình sự: 15 vụ, tăng 3 vụ (25%) so với cùng kỳ."],
    [crimes, v(12), v(9), "Số vụ phạm pháp hình sự: 12 vụ, tăng 3 vụ so với cùng kỳ."],
    [crimes, v(12), v(12), "Số vụ phạm pháp hình sự: 12 vụ, bằng cùng kỳ."],
    [crimes, v(12), NIL, "Số vụ phạm pháp hình sự: 12 vụ; cùng kỳ không phát sinh."],
    [crimes, v(12), v(0), "Số vụ phạm pháp hình sự: 12 vụ; cùng kỳ không phát sinh."],
    [crimes, v(12), BLANK, "Số vụ phạm pháp hình sự: 12 vụ."],
    [crimes, NIL, v(4), "Số vụ phạm pháp hình sự: không phát sinh, giảm 4 vụ so với cùng kỳ."],
    [crimes, NIL, NIL, "Số vụ phạm pháp hình sự: không phát sinh, cùng kỳ cũng không phát sinh."],
    [crimes, UNKNOWN, v(4), "Số vụ phạm pháp hình sự: chưa rõ."],
    [crimes, BLANK, v(4), "Số vụ phạm pháp hình sự: chưa có số liệu."],
    [sessions, v(1250), v(1000), "Buổi tuyên truyền: 1.250 buổi, tăng 250 buổi (25%) so với cùng kỳ."],
    [rate, v(85.714), v(78.9), "Tỷ lệ điều tra, khám phá: 85,7%, tăng 6,8 điểm % so với cùng kỳ."],
  ])("%o, %o against %o", (row, now, prior, words) => expect(boundSentence(row, figure(now, prior), {})).toBe(words));

  it("compares nothing with what is not whole, and says nothing of a row that is gone", () => {
    expect(boundSentence(crimes, figure(v(12), v(17), 0), {})).toBe("Số vụ phạm pháp hình sự: 12 vụ (số liệu chưa đủ kỳ).");
    expect(boundSentence(crimes, undefined, {})).toBe("Số vụ phạm pháp hình sự: chưa có số liệu.");
  });
});

describe("bound lines in a text", () => {
  it.each(["", "một", "một\nhai", "{{CRM_TOTAL}}", "một\n{{CRM_TOTAL}}\nhai", "{{A}}\n{{B}}", "một\n\n{{A}}\n\nhai", "a {{A}} b", "{{a}}"])(
    "%j stays itself",
    (text) => expect(textOfBlocks(blocksOf(text))).toBe(text),
  );
  it("stand between runs of text", () => {
    expect(blocksOf(`một\n${boundLine("A")}`)).toEqual([
      { kind: "TEXT", text: "một" },
      { kind: "BOUND", row: "A" },
      { kind: "TEXT", text: "" },
    ]);
  });
  it("go in below the line of the caret", () => {
    expect(textOfBlocks(insertBound(blocksOf("một\nhai"), 0, 1, "A"))).toBe("một\n{{A}}\nhai");
    expect(textOfBlocks(insertBound(blocksOf("một\nhai"), 0, 7, "A"))).toBe("một\nhai\n{{A}}");
    expect(textOfBlocks(insertBound(blocksOf(""), 0, 0, "A"))).toBe("{{A}}");
  });
});

describe("numbers in sentences against the table", () => {
  const figures: RowFigures = {
    CRM_TOTAL: figure(v(15), v(12)),
    CRM_DRUG: figure(v(6), v(8)),
    PROP_SESSIONS: figure(v(1250), v(1000)),
    LINE_10_RATE: figure(v(85.7), v(80)),
  };
  const rows = [crimes, drugs, sessions, rate];
  const found = (text: string) => findMismatches(text, rows, figures).map(({ given, right }) => `${given} → ${right}`);

  it.each<[string, string[]]>([
    ["Xảy ra 15 vụ phạm pháp hình sự, tăng 3 vụ (25%) so với cùng kỳ.", []],
    ["Xảy ra 12 vụ phạm pháp hình sự, tăng 3 vụ so với cùng kỳ.", ["12 → 15"]],
    ["Phạm pháp hình sự giảm 3 vụ so với cùng kỳ.", ["giảm 3 vụ → tăng 3 vụ"]],
    ["Phạm pháp hình sự tăng 5 vụ (41,7%).", ["tăng 5 vụ → tăng 3 vụ", "41,7 → 25"]],
    ["Xảy ra 15 vụ phạm pháp hình sự, cùng kỳ 10 vụ.", ["10 → 12"]],
    ["Xảy ra 15 vụ phạm pháp hình sự, trong đó 4 vụ nghiêm trọng.", []],
    ["Tội phạm về ma túy 6 vụ, giảm 02 vụ; tổ chức 1.250 buổi tuyên truyền.", []],
    ["Tội phạm về ma túy 7 vụ, giảm 01 vụ; tổ chức 1.200 buổi tuyên truyền.", ["7 → 6", "giảm 01 vụ → giảm 2 vụ", "1.200 → 1.250"]],
    ["PHẠM PHÁP HÌNH SỰ: 14 VỤ", ["14 → 15"]],
    ["Ngày 14/6 bắt 3 đối tượng liên quan phạm pháp hình sự.", []],
    ["Toàn xã có 12 vụ va chạm giao thông.", []],
    ["Phạm pháp hình sự theo Kế hoạch số 13/KH-BCĐ giảm.", []],
    ["{{CRM_TOTAL}}", []],
    ["", []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  it("tells where each stands", () => {
    const text = "Mở đầu.\nPhạm pháp hình sự giảm 3 vụ.";
    const [one] = findMismatches(text, rows, figures);
    expect(one && text.slice(one.start, one.end)).toBe("giảm 3 vụ");
  });

  it("judges no change of a figure that is not whole or without a same period, and nothing by one that is unknown", () => {
    const none: RowFigures = { CRM_TOTAL: figure(v(15), v(12), 0), CRM_DRUG: figure(UNKNOWN, v(8)), PROP_SESSIONS: figure(v(9), BLANK) };
    expect(
      findMismatches("Phạm pháp hình sự 15 vụ, tăng 9 vụ; tội phạm về ma túy 9 vụ; buổi tuyên truyền tăng 4 buổi", rows, none),
    ).toEqual([]);
  });
});
