import { describe, expect, it } from "vitest";
import { impossibleDay } from "@/lib/domain/basis";
import { datedText, optionalDatedText } from "@/lib/schemas/field-error";
import { fieldErrorText } from "@/lib/text/vi-form";

describe("a text that names days", () => {
  it.each([
    ["Quyết định số 1944/QĐ-TTg ngày 28/12/2023", null],
    ["trước ngày 29/02/2024", null],
    ["trước ngày 29/02/2025", { day: 29, month: 2 }],
    ["Nghị định ngày 05/3/2020, sửa đổi ngày 31/4/2021", { day: 31, month: 4 }],
    ["Luật ngày 30 tháng 02 năm 2014", { day: 30, month: 2 }],
    ["Luật ngày 27 tháng 11 năm 2014", null],
    ["Kế hoạch số 65/KH-BCĐ, Công văn 13/2020/NĐ-CP, quý 2/2024", null],
    ["00/01/2024", { day: 0, month: 1 }],
    ["12/13/2024", { day: 12, month: 13 }],
  ])("%s", (text, wrong) => {
    expect(impossibleDay(text)).toEqual(wrong);
  });

  it("is refused by the day that the calendar has not", () => {
    const said = (value: string) =>
      datedText(100)
        .safeParse(value)
        .error?.issues.map(({ message }) => fieldErrorText(message));
    expect(said("trước ngày 31/02/2027")).toEqual(["Có ngày không có trong lịch: 31/2"]);
    expect(said("trước ngày 28/02/2027")).toBeUndefined();
    expect(said("")).toEqual(["Chưa nhập"]);
    expect(optionalDatedText(100).safeParse("").success).toBe(true);
  });
});
