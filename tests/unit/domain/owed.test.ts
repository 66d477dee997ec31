import { describe, expect, it } from "vitest";
import { owedMatrix, owedStandingOf, reminderOf, type OwedFacts } from "@/lib/domain/owed";
import { plainDate } from "@/lib/domain/plain-date";
import { standingOf } from "@/lib/domain/report-view";
import { notCleanReasons, type ReviewFacts } from "@/lib/domain/review-queue";

const due = plainDate(2024, 6, 17);
const facts: OwedFacts = {
  status: "NOT_STARTED",
  firstSentOn: null,
  isAsked: false,
  dueOn: due,
  isLate: false,
  redoDueOn: null,
  bodyEndedOn: null,
};
const sent = { ...facts, firstSentOn: plainDate(2024, 6, 16) };

describe("how a body stands, and whether it is to be reminded", () => {
  it.each([
    ["long before", facts, [2024, 6, 1], "NOT_STARTED", null],
    ["a week before", facts, [2024, 6, 10], "NOT_STARTED", { code: "DUE_SOON", days: 7 }],
    ["on the day, being written", { ...facts, status: "DRAFT" as const }, [2024, 6, 17], "IN_PROGRESS", { code: "DUE_SOON", days: 0 }],
    ["the day after", facts, [2024, 6, 18], "OVERDUE", { code: "OVERDUE", days: 1 }],
    ["asked, the day after", { ...facts, isAsked: true }, [2024, 6, 18], "NOT_STARTED", null],
    ["the last day of the body", { ...facts, bodyEndedOn: plainDate(2024, 7, 1) }, [2024, 6, 30], "OVERDUE", { code: "OVERDUE", days: 13 }],
    ["of a body that is no more", { ...facts, bodyEndedOn: plainDate(2024, 7, 1) }, [2024, 7, 1], "OVERDUE", null],
    ["sent", { ...sent, status: "SUBMITTED" as const }, [2024, 6, 30], "ON_TIME", null],
    ["sent late", { ...sent, status: "ACCEPTED" as const, isLate: true }, [2024, 6, 30], "LATE", null],
    [
      "returned until the 25th",
      { ...sent, status: "RETURNED" as const, redoDueOn: plainDate(2024, 6, 25) },
      [2024, 6, 25],
      "RETURNED",
      { code: "RETURNED", days: 0 },
    ],
    ["returned, far off", { ...sent, status: "RETURNED" as const, redoDueOn: plainDate(2024, 7, 25) }, [2024, 6, 25], "RETURNED", null],
    [
      "returned and being mended, past its day",
      { ...sent, status: "DRAFT" as const, redoDueOn: plainDate(2024, 6, 25) },
      [2024, 6, 28],
      "REDO_OVERDUE",
      { code: "REDO_OVERDUE", days: 3 },
    ],
    [
      "returned, mended and with its head",
      { ...sent, status: "AWAITING_SIGNATURE" as const, redoDueOn: plainDate(2024, 6, 25) },
      [2024, 6, 25],
      "RETURNED",
      { code: "RETURNED", days: 0 },
    ],
    ["withdrawn", { ...sent, status: "DRAFT" as const }, [2024, 6, 28], "IN_PROGRESS", null],
  ] as const)("%s", (_what, report, [year, month, day], standing, reminder) => {
    expect(owedStandingOf(report, plainDate(year, month, day))).toBe(standing);
    expect(reminderOf(report, plainDate(year, month, day))).toEqual(reminder);
  });

  it("counts a report that is being mended once for a period too: as returned, not as begun", () => {
    const mended = { ...sent, redoDueOn: plainDate(2024, 6, 25) };
    const today = plainDate(2024, 6, 28);
    expect(
      (["RETURNED", "DRAFT", "AWAITING_SIGNATURE", "SUBMITTED"] as const).map((status) => standingOf({ ...mended, status }, today)),
    ).toEqual(["RETURNED", "RETURNED", "RETURNED", "ON_TIME"]);
  });

  it("sets bodies against periods, the longest overdue first among those to be reminded", () => {
    const period = (id: string, month: number) => ({
      id,
      campaignId: "c",
      year: 2024,
      kind: "SIX_MONTH" as const,
      title: id,
      figuresFrom: plainDate(2024, 1, 1),
      figuresTo: plainDate(2024, month, 14),
      opensOn: plainDate(2024, month, 1),
      percentBase: 10,
    });
    const row = (body: string, over: object) => ({
      ...facts,
      id: `${body} ${JSON.stringify(over)}`,
      body: { id: body, name: body, shortName: body },
      tier: "COMMUNE" as const,
      period: period("june", 6),
      lateReason: null,
      isEnteredFor: false,
      ...over,
    });
    const matrix = owedMatrix(
      [row("a", {}), row("b", { dueOn: plainDate(2024, 6, 10) }), row("a", { period: period("march", 3), dueOn: plainDate(2024, 7, 1) })],
      plainDate(2024, 6, 20),
    );
    expect(matrix.periods.map((one) => one.id)).toEqual(["march", "june"]);
    expect(matrix.rows.map((one) => [one.body.id, ...one.cells.map((cell) => cell?.standing ?? null)])).toEqual([
      ["a", "NOT_STARTED", "OVERDUE"],
      ["b", null, "OVERDUE"],
    ]);
    expect(matrix.reminders.map((one) => [one.body.id, one.reason.days])).toEqual([
      ["b", 10],
      ["a", 3],
    ]);
    expect(matrix.next).toMatchObject([{ dueOn: plainDate(2024, 7, 1), count: 1 }]);
  });
});

it("a report is clean where nothing speaks against it, and says all that does", () => {
  const clean: ReviewFacts = {
    missing: 0,
    awaited: 0,
    warnings: 0,
    openPins: 0,
    answeredPins: 0,
    isEnteredFor: false,
    isConfirmed: false,
    isOwnSubmission: false,
  };
  expect(notCleanReasons(clean)).toEqual([]);
  expect(notCleanReasons({ ...clean, isEnteredFor: true, isConfirmed: true })).toEqual([]);
  expect(
    notCleanReasons({
      missing: 1,
      awaited: 2,
      warnings: 3,
      openPins: 4,
      answeredPins: 5,
      isEnteredFor: true,
      isConfirmed: false,
      isOwnSubmission: true,
    }),
  ).toEqual([
    { code: "MISSING", count: 1 },
    { code: "AWAITED", count: 2 },
    { code: "WARNINGS", count: 3 },
    { code: "PINS_OPEN", count: 4 },
    { code: "PINS_ANSWERED", count: 5 },
    { code: "ENTERED_FOR", count: 1 },
    { code: "OWN_SUBMISSION", count: 1 },
  ]);
});
