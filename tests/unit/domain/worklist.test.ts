import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { ASSESSMENT_STATUSES, type Assessment } from "@/lib/domain/assessment";
import { addDays, plainDate } from "@/lib/domain/plain-date";
import { REPORT_STATUSES, type Report } from "@/lib/domain/report";
import {
  groupWork,
  reasonByDeadline,
  reasonFor,
  reasonForAssessment,
  sortWork,
  WORK_KINDS,
  WORK_REASONS,
  type WorkItem,
} from "@/lib/domain/worklist";
import { actorOf } from "@/tests/support/actor";
import { commune, department } from "@/tests/support/report";

const longBefore = plainDate(2024, 6, 9);
const soon = plainDate(2024, 6, 15);
const late = plainDate(2024, 6, 18);

const item = (over: Partial<WorkItem>): WorkItem => ({
  reason: "TO_DO",
  kind: "NOTICE",
  subject: "REPORT",
  subjectId: "a",
  titleData: {},
  dueOn: null,
  ...over,
});

describe("order of work", () => {
  it("by reason, then the oldest due, none last", () => {
    const items = [
      item({ subjectId: "6", reason: "FOR_INFORMATION", dueOn: longBefore }),
      item({ subjectId: "5" }),
      item({ subjectId: "4", dueOn: late }),
      item({ subjectId: "3", dueOn: soon }),
      item({ subjectId: "2", reason: "RETURNED_TO_ME" }),
      item({ subjectId: "1", reason: "OVERDUE", dueOn: late }),
    ];
    expect(sortWork(items).map((each) => each.subjectId)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(groupWork(items).map((group) => [group.reason, group.items.length])).toEqual([
      ["OVERDUE", 1],
      ["RETURNED_TO_ME", 1],
      ["TO_DO", 3],
      ["FOR_INFORMATION", 1],
    ]);
  });
  it("is the same whatever order the rows came in, and loses none", () => {
    const anyItem = fc.record({
      reason: fc.constantFrom(...WORK_REASONS),
      kind: fc.constantFrom(...WORK_KINDS),
      subjectId: fc.constantFrom("a", "b", "c"),
      dueOn: fc.option(fc.integer({ min: 0, max: 5 }).map((days) => addDays(soon, days))),
    });
    fc.assert(
      fc.property(fc.array(anyItem.map(item), { maxLength: 20 }), (items) => {
        const sorted = sortWork(items);
        expect(sortWork(items.toReversed())).toEqual(sorted);
        expect(groupWork(items).flatMap((group) => group.items)).toEqual(sorted);
        expect(sorted).toHaveLength(items.length);
      }),
    );
  });
  it("takes its reason from the deadline", () => {
    expect(reasonByDeadline(commune.dueOn, late)).toBe("OVERDUE");
    expect(reasonByDeadline(commune.dueOn, commune.dueOn)).toBe("DUE_SOON");
    expect(reasonByDeadline(commune.dueOn, longBefore)).toBe("TO_DO");
    expect(reasonByDeadline(null, late)).toBe("TO_DO");
  });
});

describe("what a report asks of whom", () => {
  const cells = (report: Report, today: typeof soon): string[] =>
    ROLES.flatMap((role) =>
      REPORT_STATUSES.flatMap((status) => {
        const work = reasonFor({ ...report, status }, actorOf(role), today);
        return work ? [`${role} ${status}: ${work.reason} ${work.kind}`] : [];
      }),
    );

  it("a commune's report, a few days before it is due", () =>
    expect(cells(commune, soon)).toEqual([
      "DISTRICT_OFFICER SUBMITTED: TO_REVIEW REVIEW_REPORT",
      "DISTRICT_HEAD SUBMITTED: TO_REVIEW REVIEW_REPORT",
      "COMMUNE_HEAD AWAITING_SIGNATURE: AWAITING_MY_APPROVAL SEND_REPORT",
      "COMMUNE_POLICE NOT_STARTED: DUE_SOON PREPARE_REPORT",
      "COMMUNE_POLICE DRAFT: DUE_SOON PREPARE_REPORT",
      "COMMUNE_POLICE AWAITING_SIGNATURE: FOR_INFORMATION RECORD_PAPER",
      "COMMUNE_POLICE RETURNED: RETURNED_TO_ME REVISE_REPORT",
    ]));
  it("the same overdue: those above may enter it", () =>
    expect(cells(commune, late)).toEqual([
      "DISTRICT_OFFICER NOT_STARTED: FOR_INFORMATION ENTER_REPORT_FOR",
      "DISTRICT_OFFICER DRAFT: FOR_INFORMATION ENTER_REPORT_FOR",
      "DISTRICT_OFFICER SUBMITTED: TO_REVIEW REVIEW_REPORT",
      "DISTRICT_OFFICER RETURNED: FOR_INFORMATION ENTER_REPORT_FOR",
      "DISTRICT_HEAD NOT_STARTED: FOR_INFORMATION ENTER_REPORT_FOR",
      "DISTRICT_HEAD DRAFT: FOR_INFORMATION ENTER_REPORT_FOR",
      "DISTRICT_HEAD SUBMITTED: TO_REVIEW REVIEW_REPORT",
      "DISTRICT_HEAD RETURNED: FOR_INFORMATION ENTER_REPORT_FOR",
      "COMMUNE_HEAD AWAITING_SIGNATURE: OVERDUE SEND_REPORT",
      "COMMUNE_POLICE NOT_STARTED: OVERDUE PREPARE_REPORT",
      "COMMUNE_POLICE DRAFT: OVERDUE PREPARE_REPORT",
      "COMMUNE_POLICE AWAITING_SIGNATURE: OVERDUE RECORD_PAPER",
      "COMMUNE_POLICE RETURNED: RETURNED_TO_ME REVISE_REPORT",
    ]));
  it("once sent the due date presses no more", () => {
    const again: Report = { ...commune, firstSentOn: soon };
    expect(reasonFor(again, actorOf("COMMUNE_POLICE"), late)).toEqual({ reason: "TO_DO", kind: "REVISE_REPORT" });
    expect(reasonFor({ ...again, status: "AWAITING_SIGNATURE" }, actorOf("COMMUNE_HEAD"), late)).toEqual({
      reason: "AWAITING_MY_APPROVAL",
      kind: "SEND_REPORT",
    });
  });
  it("a department's officer records the paper; a court is asked and never overdue", () => {
    const waiting: Report = { ...department, status: "AWAITING_SIGNATURE" };
    const officer = actorOf("DEPARTMENT_OFFICER");
    expect(reasonFor(waiting, officer, soon)).toEqual({ reason: "DUE_SOON", kind: "RECORD_PAPER" });
    expect(reasonFor(waiting, officer, late)).toEqual({ reason: "OVERDUE", kind: "RECORD_PAPER" });
    expect(reasonFor({ ...waiting, isAsked: true }, officer, late)).toEqual({ reason: "TO_DO", kind: "RECORD_PAPER" });
    expect(reasonFor({ ...department, isAsked: true }, officer, late)).toEqual({ reason: "TO_DO", kind: "PREPARE_REPORT" });
  });
  it("asks the head to confirm what was entered for the body, and not the one who entered it to review it", () => {
    const officer = actorOf("DISTRICT_OFFICER");
    const entered: Report = { ...commune, status: "SUBMITTED", isEnteredFor: true, firstSentOn: late, sentById: officer.userId };
    expect(reasonFor(entered, actorOf("COMMUNE_HEAD"), late)).toEqual({ reason: "TO_DO", kind: "CONFIRM_ENTERED" });
    expect(reasonFor(entered, officer, late)).toBeNull();
    expect(reasonFor(entered, actorOf("DISTRICT_HEAD"), late)).toEqual({ reason: "TO_REVIEW", kind: "REVIEW_REPORT" });
  });
});

it("what an assessment asks of whom", () => {
  const sheet: Assessment = {
    status: "DRAFT",
    provinceId: "QB",
    unitId: "bac-ly",
    missingSelf: 0,
    missingCouncil: 3,
    proposed: null,
    selfScoredById: "head",
    appraisedById: "council",
  };
  const cells = ROLES.flatMap((role) =>
    ASSESSMENT_STATUSES.flatMap((status) => {
      const work = reasonForAssessment({ ...sheet, status }, actorOf(role), soon);
      return work ? [`${role} ${status}: ${work.reason} ${work.kind}`] : [];
    }),
  );
  expect(cells).toEqual([
    "PROVINCE_SECRETARY APPRAISED: TO_DO RECORD_RESULT",
    "COUNCIL_SECRETARY SELF_SCORED: TO_REVIEW COUNCIL_SCORE",
    "COMMUNE_HEAD DRAFT: AWAITING_MY_APPROVAL SEND_SELF_SCORE",
    "COMMUNE_POLICE DRAFT: TO_DO SELF_SCORE",
  ]);
  expect(reasonForAssessment({ ...sheet, missingSelf: 1 }, actorOf("COMMUNE_HEAD"), soon)).toBeNull();
});
