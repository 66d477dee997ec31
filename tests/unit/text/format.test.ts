import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { compareVi } from "@/lib/domain/vietnamese-order";
import * as format from "@/lib/text/format";

const JUNE_14 = plainDate(2024, 6, 14);

describe("dates", () => {
  it("pads day and month in columns", () => {
    expect(format.formatDate(JUNE_14)).toBe("14/06/2024");
    expect(format.formatDate(plainDate(2024, 1, 5))).toBe("05/01/2024");
  });

  it.each([
    [plainDate(2024, 1, 5), "05/01", "ngày 05 tháng 01 năm 2024"],
    [plainDate(2024, 2, 29), "29/02", "ngày 29 tháng 02 năm 2024"],
    [plainDate(2024, 3, 9), "09/03", "ngày 09 tháng 3 năm 2024"],
    [JUNE_14, "14/06", "ngày 14 tháng 6 năm 2024"],
    [plainDate(2024, 10, 10), "10/10", "ngày 10 tháng 10 năm 2024"],
  ])("is dd/MM on screen; papers put a zero before days under 10 and months 1 and 2 only: %s", (date, day, official) => {
    expect(format.formatDay(date)).toBe(day);
    expect(format.formatDate(date)).toBe(`${day}/2024`);
    expect(format.formatOfficialDate(date)).toBe(official);
  });

  it("prints a span with both ends", () => {
    expect(format.formatSpan(plainDate(2023, 12, 15), JUNE_14)).toBe("15/12/2023 – 14/06/2024");
  });

  it("prints instants in Vietnamese time, over midnight and over the year's end", () => {
    expect(format.formatInstant(new Date("2024-06-17T09:20:00Z"))).toBe("17/06/2024 lúc 16:20");
    expect(format.formatInstant(new Date("2023-12-31T17:00:00Z"))).toBe("01/01/2024 lúc 00:00");
    expect(format.formatInstant(new Date("2023-12-31T16:59:59Z"))).toBe("31/12/2023 lúc 23:59");
  });

  it.each([
    "14/6/2024",
    "14-06-2024",
    "14.6.2024",
    " 14 / 06 / 2024 ",
    "14\u00a0/6/2024",
    "2024-06-14",
    "14/6/24",
    "14 6 2024",
    "14062024",
    "14/6/2024\u200B",
    "14．6．2024",
    "ngày 14 tháng 6 năm 2024",
    "Ngày 14/06/2024",
    "14 tháng 6 2024",
    "14,6,2024",
  ])("reads %j", (text) => {
    expect(format.parseDate(text)).toBe("2024-06-14");
  });

  it.each(["", "31/6/2024", "29/2/2023", "6/14/2024", "140624", "14/6/024", "14/6", "0/6/2024", "14/6/0024", "hôm nay", "14/6/2024x"])(
    "refuses %j",
    (text) => {
      expect(format.parseDate(text)).toBeNull();
    },
  );

  it("reads back what it prints", () => {
    for (const date of [JUNE_14, plainDate(2024, 2, 29), plainDate(1999, 12, 31)]) {
      expect(format.parseDate(format.formatDate(date))).toBe(date);
      expect(format.parseDate(format.formatOfficialDate(date))).toBe(date);
    }
  });

  it("says how far a due date is", () => {
    const today = plainDate(2024, 6, 10);
    expect(format.formatDaysLeft(JUNE_14, today)).toBe("còn 4 ngày");
    expect(format.formatDaysLeft(today, today)).toBe("hôm nay");
    expect(format.formatDaysLeft(plainDate(2024, 6, 8), today)).toBe("quá hạn 2 ngày");
  });
});

describe("numbers", () => {
  it("groups with dots and divides with a comma", () => {
    expect(format.formatNumber(1250000)).toBe("1.250.000");
    expect(format.formatNumber(1250.5)).toBe("1.250,5");
    expect(format.formatNumber(0)).toBe("0");
    expect(format.formatNumber(-0)).toBe("0");
    expect(format.formatNumber(-3)).toBe("-3");
    expect(format.formatNumber(0.1 + 0.2)).toBe("0,3");
  });

  it("prints rates with one decimal at most", () => {
    expect(format.formatPercent(62.5)).toBe("62,5%");
    expect(format.formatPercent(100)).toBe("100%");
    expect(format.formatPercent(200 / 3)).toBe("66,7%");
  });

  it("sets words that begin with a capital in a row as within a sentence", () => {
    expect(format.formatSeries(["Cấp xã", "Cấp huyện", "Sở, ngành"])).toBe("Cấp xã, cấp huyện, sở, ngành");
    expect(format.formatSeries(["Xã Quảng Châu", "Thị trấn Kiến Giang", "Đặc khu Cồn Cỏ"])).toBe(
      "Xã Quảng Châu, thị trấn Kiến Giang, đặc khu Cồn Cỏ",
    );
    expect(format.formatSeries(["vụ", "Từ số liệu tháng"], "; ")).toBe("vụ; từ số liệu tháng");
    expect(format.formatSeries([])).toBe("");
  });

  it("pads quantities under ten as papers do", () => {
    expect(format.formatQuantity(8, "địa bàn")).toBe("08 địa bàn");
    expect(format.formatQuantity(0, "vụ")).toBe("00 vụ");
    expect(format.formatQuantity(10, "địa bàn")).toBe("10 địa bàn");
    expect(format.formatQuantity(1234, "lượt")).toBe("1.234 lượt");
    expect(format.formatQuantity(2.5, "tỷ đồng")).toBe("2,5 tỷ đồng");
  });

  it.each([
    ["12", 12],
    ["0", 0],
    [" 1 250 ", 1250],
    ["1\u00a0250", 1250],
    ["1.250.000", 1250000],
    ["1.250,5", 1250.5],
    ["62,5%", 62.5],
    ["62.5", 62.5],
    ["12 vụ", 12],
    ["12 khẩu súng", 12],
    ["-3", -3],
  ])("reads %j", (text, value) => {
    expect(format.parseNumber(text)).toBe(value);
  });

  it.each(["", "   ", "vụ", "1,2,3", "12.34.5", "1e5", "12-3", "1.2504x5", "--1"])("refuses %j", (text) => {
    expect(format.parseNumber(text)).toBeNull();
  });
});

describe("words", () => {
  it("sorts by the Vietnamese alphabet", () => {
    expect(["Đồng Hới", "Ba Đồn", "Duy Ninh", "Ân", "An", "Ăn", "Ô", "Ơ", "O"].sort(compareVi)).toEqual([
      "An",
      "Ăn",
      "Ân",
      "Ba Đồn",
      "Duy Ninh",
      "Đồng Hới",
      "O",
      "Ô",
      "Ơ",
    ]);
    expect(["Phường 10", "Phường 2"].sort(compareVi)).toEqual(["Phường 2", "Phường 10"]);
  });

  it("makes the first letter large, marks included", () => {
    expect(format.capitalize("đúng hạn")).toBe("Đúng hạn");
    expect(format.capitalize("")).toBe("");
  });
});
