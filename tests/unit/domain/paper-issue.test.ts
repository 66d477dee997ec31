import { describe, expect, it } from "vitest";
import { checkIssue, newestBasis, type IssueFacts } from "@/lib/domain/paper-issue";
import { PAPER_KINDS, PAPER_STATUSES } from "@/lib/domain/paper";
import { plainDate } from "@/lib/domain/plain-date";

const [december, january, june] = [plainDate(2023, 12, 29), plainDate(2024, 1, 23), plainDate(2024, 6, 10)];

const paper = (more: Partial<IssueFacts> = {}): IssueFacts => ({
  kind: "ANNUAL",
  status: "DRAFT",
  bases: ["Kế hoạch số 65/KH-BCĐ ngày 11/5/2021; Quyết định số 196/QĐ-BCĐ ngày 29/12/2023 xác định địa bàn"],
  recipients: ["Bộ Công an (V01)"],
  targets: [60, 85],
  decidedOn: december,
  amendedOn: null,
  aboveOn: null,
  ...more,
});
const answer = (more: Partial<IssueFacts>, day = january) => {
  const result = checkIssue(paper(more), day, june);
  return result.ok ? "ok" : result.error;
};

describe("issuing a paper", () => {
  it("goes by state alone where nothing else is wrong", () => {
    const table = PAPER_STATUSES.map((status) => [status, ...new Set(PAPER_KINDS.map((kind) => answer({ kind, status })))].join(" "));
    expect(table).toEqual(["DRAFT ok", "AWAITING_SIGNATURE ok", "ISSUED ISSUED_ALREADY", "CLOSED ISSUED_ALREADY"]);
  });

  it("asks every paper for bases and recipients, and plans of the year for targets", () => {
    const lacking = { bases: { bases: [] }, recipients: { recipients: [] }, targets: { targets: [60, 0] as const } };
    const table = PAPER_KINDS.map((kind) => [kind, ...Object.values(lacking).map((more) => answer({ kind, ...more }))].join(" "));
    expect(table).toEqual(
      PAPER_KINDS.map((kind) =>
        [kind, "BASES_REQUIRED", "RECIPIENTS_REQUIRED", ["ANNUAL", "DISTRICT", "COMMUNE"].includes(kind) ? "TARGETS_REQUIRED" : "ok"].join(
          " ",
        ),
      ),
    );
  });

  it("refuses days to come and days before what the paper rests on", () => {
    expect(answer({}, june)).toBe("ok");
    expect(answer({}, plainDate(2024, 6, 11))).toBe("ISSUED_IN_FUTURE");
    expect(answer({}, december)).toBe("ok");
    expect(answer({}, plainDate(2023, 12, 28))).toBe("BEFORE_BASIS");
    expect(answer({ bases: ["Công văn"] }, plainDate(2023, 12, 28))).toBe("BEFORE_DECISION");
    expect(answer({ bases: ["Công văn"], decidedOn: null }, plainDate(2023, 12, 28))).toBe("ok");
    expect(answer({ kind: "PERIOD", bases: ["Công văn"] }, plainDate(2021, 5, 11))).toBe("ok");
    expect(answer({ kind: "SUPPLEMENTARY", bases: ["Công văn"] }, plainDate(2023, 12, 28))).toBe("BEFORE_DECISION");
    expect(answer({ kind: "AMENDING", amendedOn: plainDate(2024, 1, 24) })).toBe("BEFORE_AMENDED");
    expect(answer({ kind: "AMENDING", amendedOn: january })).toBe("ok");
    expect(answer({ kind: "COMMUNE", aboveOn: plainDate(2024, 1, 24) })).toBe("BEFORE_PLAN_ABOVE");
  });
});

describe("the newest basis", () => {
  it.each([
    [["Quyết định số 196/QĐ-BCĐ ngày 29/12/2023"], december],
    [["Quyết định số 196/QĐ-BCĐ ngày 29 tháng 12 năm 2023 xác định địa bàn"], december],
    [["Kế hoạch ngày 11-5-2021; Quyết định ngày 29.12.2023"], december],
    // A span in the subject is not the date of the paper.
    [["Kế hoạch số 65/KH-BCĐ ngày 11/5/2021 thực hiện đến ngày 31/12/2025"], plainDate(2021, 5, 11)],
    [["Kế hoạch giai đoạn 2021 - 2025", "Luật số 12/2017/QH14"], null],
    [["Quyết định ngày 31/02/2024"], null],
    [[], null],
  ])("of %j is %s", (bases, date) => {
    expect(newestBasis(bases)).toBe(date);
  });
});
