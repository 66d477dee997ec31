import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { COMPONENTS } from "@/lib/domain/components";
import { compare } from "@/lib/domain/comparison";
import { BLANK, NIL, parseFigure, UNKNOWN, valueEntry } from "@/lib/domain/figure";
import { fold } from "@/lib/domain/fold";
import { addDays, daysBetween, plainDate, plainDateOf, weekdayOf, writtenDay } from "@/lib/domain/plain-date";
import { abbreviationParts } from "@/lib/text/abbreviations";
import { figureInputText } from "@/lib/text/figure-input";
import * as format from "@/lib/text/format";
import { compareVi } from "@/lib/domain/vietnamese-order";
import * as figures from "@/lib/text/format-figure";
import { formatFullUnit } from "@/lib/text/format-unit";

/** Rules of product.md 8.2, by their numbers. What concerns inputs is in tests/unit/schemas, order of lists and search in tests/db. */

const day = fc
  .integer({ min: 0, max: daysBetween(plainDate(1900, 1, 1), plainDate(2199, 12, 31)) })
  .map((days) => addDays(plainDate(1900, 1, 1), days));

/** Product code that is shown or that prepares what is shown, by path. */
function sources(...folders: readonly string[]): readonly (readonly [path: string, text: string])[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated"))
      .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, "utf8")] as const),
  );
}

describe("8.2 (1) dates", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it("are dd/MM/yyyy on screen and in composed lines, and read back", () => {
    fc.assert(
      fc.property(day, (date) => {
        const shown = format.formatDate(date);
        return (
          /^\d{2}\/\d{2}\/\d{4}$/.test(shown) &&
          shown === writtenDay(date) &&
          format.parseDate(shown) === date &&
          format.parseDate(format.formatOfficialDate(date)) === date
        );
      }),
    );
  });

  it("take a zero in official papers before days under 10 and months 1 and 2, nowhere else", () => {
    fc.assert(
      fc.property(day, (date) => {
        const [, dd = "", mm = ""] = /^ngày (\d+) tháng (\d+) năm \d{4}$/.exec(format.formatOfficialDate(date)) ?? [];
        return dd.length === 2 && mm.length === (Number(mm) <= 2 || Number(mm) >= 10 ? 2 : 1);
      }),
    );
  });

  it.each([
    ["Asia/Ho_Chi_Minh", -420],
    ["UTC", 0],
    ["America/Los_Angeles", 480],
    ["Pacific/Kiritimati", -840],
    ["America/Sao_Paulo", 180],
  ])("are those of Viet Nam where the server stands in %s", (server, offset) => {
    process.env.TZ = server;
    expect(new Date("2024-01-01T00:00:00Z").getTimezoneOffset()).toBe(offset);
    expect(format.formatInstant(new Date("2023-12-31T17:00:00Z"))).toBe("01/01/2024 lúc 00:00");
    expect(format.formatInstant(new Date("2023-12-31T16:59:59Z"))).toBe("31/12/2023 lúc 23:59");
    expect(plainDateOf(new Date("2024-06-14T17:30:00Z"))).toBe("2024-06-15");
    // Clocks of São Paulo had no midnight on this day.
    expect(format.formatDate(plainDate(2018, 11, 4))).toBe("04/11/2018");
  });

  it("count weeks from Monday", () => {
    expect(weekdayOf(plainDate(2024, 6, 10))).toBe(1);
    expect(weekdayOf(plainDate(2024, 6, 16))).toBe(7);
    fc.assert(fc.property(day, (date) => weekdayOf(addDays(date, 1)) === (weekdayOf(date) % 7) + 1));
  });

  it("are formatted in one place: nothing else asks the platform or puts days and months together", () => {
    const places = ["lib/text/format.ts", "lib/domain/plain-date.ts"];
    const FOREIGN =
      /toLocale(?:Date|Time)?String|Intl\.DateTimeFormat|lightFormat|\.get(?:UTC)?(?:Date|Month|FullYear|Day|Hours)\(|\b(?:dayOf|monthOf)\b[^;]*"@\/lib\/domain\/plain-date"/;
    const found = sources("lib/text", "components", "app").filter(([path, text]) => !places.includes(path) && FOREIGN.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
    expect(FOREIGN.test("new Date().toLocaleDateString()")).toBe(true);
  });

  it("are dd/MM/yyyy where a sentence gives one as an example", () => {
    const short = /(?<![\d/])(?:\d\/\d{1,2}|\d{1,2}\/\d)\/\d{4}(?!\d)/;
    const found = sources("lib/text", "app", "components").flatMap(([path, text]) =>
      text
        .split("\n")
        .filter((line) => short.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    expect(short.test("ngày 5/6/2024")).toBe(true);
  });
});

describe("8.2 (2) numbers", () => {
  const amount = fc.oneof(
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
    fc.integer({ min: -9e9, max: 9e9 }).map((n) => n / 1000),
  );

  it("group thousands with dots and part decimals with a comma", () => {
    expect([0, 999, 1000, 1_250_000, -3, 1250.5, 0.125].map((n) => format.formatNumber(n))).toEqual([
      "0",
      "999",
      "1.000",
      "1.250.000",
      "-3",
      "1.250,5",
      "0,125",
    ]);
    fc.assert(fc.property(amount, (n) => /^-?\d{1,3}(?:\.\d{3})*(?:,\d{1,3})?$/.test(format.formatNumber(n))));
  });

  it("are read as they were printed", () => {
    fc.assert(fc.property(amount, (n) => format.parseNumber(format.formatNumber(n)) === n + 0));
    fc.assert(
      fc.property(fc.constantFrom(...COMPONENTS), fc.integer({ min: 0, max: 999_999_999 }), (component, n) => {
        const read = parseFigure(figureInputText(valueEntry(n), component), component);
        return read.ok && read.value.value === n;
      }),
    );
  });

  it.each([
    ["1.250", 1250],
    ["1 250", 1250],
    ["1\u202F250", 1250],
    ["1250,5", 1250.5],
    ["1.250,5", 1250.5],
    ["\u200B1.250 vụ", 1250],
    ["+5", 5],
    ["−3", -3],
    ["62,5 %", 62.5],
    ["1.250.000 đồng", 1_250_000],
    ["1.250.000đ", 1_250_000],
    ["số 12", null],
    ["1,250.5", null],
    ["1.25.0", null],
    ["12 13", null],
    ["", null],
  ])("%j is read as %s", (typed, value) => expect(format.parseNumber(typed)).toBe(value));

  it("say rates as 62,5%, money in đồng, small quantities with a zero", () => {
    expect(format.formatPercent(62.5)).toBe("62,5%");
    expect(format.formatQuantity(1_250_000, "đồng")).toBe("1.250.000 đồng");
    expect(format.formatQuantity(1250.5, "triệu đồng")).toBe("1.250,5 triệu đồng");
    expect([0, 8, 9, 10, 62, 1250].map((n) => format.formatQuantity(n, "địa bàn"))).toEqual([
      "00 địa bàn",
      "08 địa bàn",
      "09 địa bàn",
      "10 địa bàn",
      "62 địa bàn",
      "1.250 địa bàn",
    ]);
  });
});

describe("8.2 (3) comparison and order", () => {
  it("sorts by the Vietnamese alphabet", () => {
    const names = ["Đồng Hới", "Dân Hóa", "Ân", "An", "Ăn", "Ba Đồn", "Ô", "O", "Ơ", "Ư", "U"];
    expect(names.toSorted(compareVi)).toEqual(["An", "Ăn", "Ân", "Ba Đồn", "Dân Hóa", "Đồng Hới", "O", "Ô", "Ơ", "U", "Ư"]);
  });
});

describe("8.2 (4) search", () => {
  it.each(["hoa tien", "Hoá Tiến", "Hóa Tiến", "HÓA TIẾN", "  hoa\u00A0 tiến ", "Ho\u0301a Tie\u0302\u0301n", "hóa\u200B tiến"])(
    "%j finds Xã Hóa Tiến",
    (typed) => {
      expect(fold("Xã Hóa Tiến")).toContain(fold(typed));
      expect(fold("Xã Hoá Tiến".normalize("NFD"))).toContain(fold(typed.normalize("NFD")));
    },
  );

  it("knows đ from d no more than ă from a, and does not put right what Telex left", () => {
    expect(fold("Đồng Hới")).toBe("dong hoi");
    expect(fold("Minh Hoas")).toBe("minh hoas");
  });
});

describe("8.2 (5) names of units", () => {
  const commune = { level: "COMMUNE", kind: "Xã", name: "Hóa Tiến" } as const;
  const above = [
    { level: "DISTRICT", kind: "Huyện", name: "Minh Hóa" },
    { level: "PROVINCE", kind: "Tỉnh", name: "Quảng Bình" },
  ] as const;

  it("name the district until 30/06/2025 and the province from 01/07/2025", () => {
    expect(formatFullUnit(commune, above, plainDate(2025, 6, 30))).toBe("Xã Hóa Tiến, huyện Minh Hóa");
    expect(formatFullUnit(commune, above, plainDate(2025, 7, 1))).toBe("Xã Hóa Tiến, tỉnh Quảng Bình");
  });

  it("keep the kind out of the name: nothing cuts it off again", () => {
    const found = sources("lib", "components", "app").filter(([, text]) => /replace\(\/\^\((?:Xã|Phường|Thị trấn)/.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
  });
});

describe("8.2 (6) so với cùng kỳ", () => {
  it.each([
    [14, 19, "giảm 5 vụ (26,3%)"],
    [19, 14, "tăng 5 vụ (35,7%)"],
    [14, 14, "bằng cùng kỳ"],
    [5, 0, "tăng 5 vụ"],
    [0, 5, "giảm 5 vụ (100%)"],
  ])("%d against %d: %s", (now, before, words) => expect(figures.formatDifferenceWithRate(now, before, "vụ")).toBe(words));

  it("tells 0, nothing occurred, not known and nothing entered apart", () => {
    const entries = [valueEntry(0), NIL, UNKNOWN, BLANK];
    expect(entries.map(figures.describeFigure)).toEqual(["0", "không phát sinh", "chưa rõ", "chưa có số liệu"]);
    const typed = entries.map((entry) => figureInputText(entry, "CRM_TOTAL"));
    expect(new Set(typed).size).toBe(4);
    expect(typed.map((text) => parseFigure(text, "CRM_TOTAL"))).toEqual(entries.map((value) => ({ ok: true, value })));
    // Nothing occurred is a number to compare; unknown and blank are none.
    expect([NIL, UNKNOWN, BLANK].map((entry) => compare(valueEntry(3), entry).direction)).toEqual([
      "UP",
      "NOT_COMPARABLE",
      "NOT_COMPARABLE",
    ]);
  });
});

describe("8.2 (7) abbreviations are explained on hover", () => {
  it.each([
    ["BCĐ 138 tỉnh Quảng Bình", ["BCĐ"]],
    ["Xác định địa bàn phức tạp về TTATXH", ["TTATXH"]],
    ["KT. Trưởng ban, UBND phường", ["KT.", "UBND"]],
    ["ANTQ, PCTP", ["ANTQ", "PCTP"]],
    ["Số 13/KH-BCĐ", []],
    ["196/QĐ-UBND ngày 29/12/2023", []],
    ["Kết quả năm 2024", []],
    ["TTX", []],
    ["", []],
  ])("%j", (text, short) => {
    const parts = abbreviationParts(text);
    expect(parts.filter((part) => part.full !== null).map((part) => part.text)).toEqual(short);
    expect(parts.map((part) => part.text).join("")).toBe(text);
  });
});
