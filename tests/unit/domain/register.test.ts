import { describe, expect, it } from "vitest";
import { REGISTER_ENTRY_STATUSES, REGISTER_MODES } from "@/lib/domain/paper";
import { plainDate } from "@/lib/domain/plain-date";
import { decideNumber, gapsOf, refuseDay, type NumberFacts } from "@/lib/domain/register";

const ASKED: readonly (number | null)[] = [null, 7];
const HELD: readonly (NumberFacts | null)[] = [null, ...REGISTER_ENTRY_STATUSES.map((status) => ({ number: 7, status }))];

describe("the number of a paper", () => {
  it("is decided by mode, what is asked for, and what stands there", () => {
    const lines = REGISTER_MODES.flatMap((mode) =>
      ASKED.flatMap((asked) =>
        (asked === null ? [null] : HELD).map((held) => {
          const result = decideNumber({ mode, last: 9 }, asked, held);
          return `${mode} ${asked ?? "-"} ${held?.status ?? "-"}: ${result.ok ? `${result.value.kind} ${result.value.number}` : result.error}`;
        }),
      ),
    );
    expect(lines).toEqual([
      "INTERNAL - -: NEXT 10",
      "INTERNAL 7 -: NUMBER_NOT_RESERVED",
      "INTERNAL 7 RESERVED: RESERVED 7",
      "INTERNAL 7 ISSUED: DUPLICATE_NUMBER",
      "INTERNAL 7 CANCELLED: DUPLICATE_NUMBER",
      "EXTERNAL - -: NUMBER_REQUIRED",
      "EXTERNAL 7 -: TYPED 7",
      "EXTERNAL 7 RESERVED: DUPLICATE_NUMBER",
      "EXTERNAL 7 ISSUED: DUPLICATE_NUMBER",
      "EXTERNAL 7 CANCELLED: DUPLICATE_NUMBER",
    ]);
  });

  it("bears a day in the order of numbers, of its year, and not to come", () => {
    const day = (number: number) => plainDate(2024, 3, number);
    const neighbours = { before: day(5), after: day(9) };
    const refusals = (mode: "INTERNAL" | "EXTERNAL") =>
      [4, 5, 7, 9, 10, 20].map((number) => refuseDay({ mode, year: 2024 }, day(number), neighbours, day(15)));
    expect(refusals("INTERNAL")).toEqual(["BACK_DATED", null, null, null, "AFTER_NEXT", "ISSUED_IN_FUTURE"]);
    expect(refusals("EXTERNAL")).toEqual([null, null, null, null, null, "ISSUED_IN_FUTURE"]);
    expect(refuseDay({ mode: "EXTERNAL", year: 2023 }, day(5), neighbours, day(15))).toBe("OTHER_YEAR");
    expect(refuseDay({ mode: "INTERNAL", year: 2024 }, day(1), { before: null, after: null }, day(15))).toBeNull();
  });

  it("leaves gaps that are named", () => {
    expect(gapsOf([])).toEqual([]);
    expect(gapsOf([1, 2, 3])).toEqual([]);
    expect(gapsOf([6, 2, 1])).toEqual([[3, 5]]);
    expect(gapsOf([13])).toEqual([[1, 12]]);
    expect(gapsOf([1, 3, 5])).toEqual([
      [2, 2],
      [4, 4],
    ]);
  });
});
