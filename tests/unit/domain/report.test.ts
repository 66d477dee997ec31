import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import {
  availableActions,
  decide,
  isOverdue,
  isReportVisible,
  lockedBy,
  REPORT_ACTIONS,
  REPORT_STATUSES,
  type Report,
  type ReportRequest,
} from "@/lib/domain/report";
import { actorOf } from "@/tests/support/actor";
import { commune, department, district, inTwoTiers } from "@/tests/support/report";

const today = plainDate(2024, 6, 15);
const dayAfterDue = plainDate(2024, 6, 18);
const paper = { signer: "Trưởng ban", capacity: "NONE", signedOn: today } as const;

/** Every allowed cell of role × status × action, with everything given that a step may ask for: overdue, entered for, reason, paper. */
function allowedCells(report: Report): string[] {
  const cells: string[] = [];
  for (const role of ROLES)
    for (const status of REPORT_STATUSES)
      for (const action of REPORT_ACTIONS) {
        const state = { ...report, status, isEnteredFor: true, sentById: "someone", preparedById: "someone" };
        const { ok } = decide(state, { action, actor: actorOf(role), today: dayAfterDue, redoDueOn: dayAfterDue, reason: "x", paper });
        if (ok) cells.push(`${role} ${status} ${action}`);
      }
  return cells;
}
const lines = (text: string): string[] => text.trim().split(/\n\s*/);

describe("the report's procedure, cell by cell: every cell not listed is refused", () => {
  it("a commune's report in three tiers", () =>
    expect(allowedCells(commune)).toEqual(
      lines(`
        DISTRICT_OFFICER NOT_STARTED enterFor
        DISTRICT_OFFICER DRAFT enterFor
        DISTRICT_OFFICER SUBMITTED return
        DISTRICT_OFFICER SUBMITTED accept
        DISTRICT_OFFICER RETURNED enterFor
        DISTRICT_OFFICER ACCEPTED unlock
        DISTRICT_OFFICER LOCKED unlock
        DISTRICT_HEAD NOT_STARTED enterFor
        DISTRICT_HEAD DRAFT enterFor
        DISTRICT_HEAD SUBMITTED return
        DISTRICT_HEAD SUBMITTED accept
        DISTRICT_HEAD RETURNED enterFor
        DISTRICT_HEAD ACCEPTED unlock
        DISTRICT_HEAD LOCKED unlock
        COMMUNE_HEAD AWAITING_SIGNATURE reject
        COMMUNE_HEAD AWAITING_SIGNATURE send
        COMMUNE_HEAD SUBMITTED withdraw
        COMMUNE_HEAD SUBMITTED confirm
        COMMUNE_HEAD ACCEPTED confirm
        COMMUNE_HEAD LOCKED confirm
        COMMUNE_POLICE NOT_STARTED start
        COMMUNE_POLICE DRAFT edit
        COMMUNE_POLICE DRAFT finish
        COMMUNE_POLICE AWAITING_SIGNATURE recordPaper
        COMMUNE_POLICE SUBMITTED correct
        COMMUNE_POLICE RETURNED revise
        COMMUNE_POLICE ACCEPTED replace
        COMMUNE_POLICE ACCEPTED correct
        COMMUNE_POLICE LOCKED replace
        COMMUNE_POLICE LOCKED correct`),
    ));
  it("a commune's report in two tiers goes straight to the province", () =>
    expect(allowedCells(inTwoTiers)).toEqual(
      lines(`
        PROVINCE_SECRETARY NOT_STARTED enterFor
        PROVINCE_SECRETARY DRAFT enterFor
        PROVINCE_SECRETARY SUBMITTED return
        PROVINCE_SECRETARY SUBMITTED accept
        PROVINCE_SECRETARY RETURNED enterFor
        PROVINCE_SECRETARY ACCEPTED unlock
        PROVINCE_SECRETARY LOCKED unlock
        COMMUNE_HEAD AWAITING_SIGNATURE reject
        COMMUNE_HEAD AWAITING_SIGNATURE send
        COMMUNE_HEAD SUBMITTED withdraw
        COMMUNE_HEAD SUBMITTED confirm
        COMMUNE_HEAD ACCEPTED confirm
        COMMUNE_HEAD LOCKED confirm
        COMMUNE_POLICE NOT_STARTED start
        COMMUNE_POLICE DRAFT edit
        COMMUNE_POLICE DRAFT finish
        COMMUNE_POLICE AWAITING_SIGNATURE recordPaper
        COMMUNE_POLICE SUBMITTED correct
        COMMUNE_POLICE RETURNED revise
        COMMUNE_POLICE ACCEPTED replace
        COMMUNE_POLICE ACCEPTED correct
        COMMUNE_POLICE LOCKED replace
        COMMUNE_POLICE LOCKED correct`),
    ));
  it("a district's report", () =>
    expect(allowedCells(district)).toEqual(
      lines(`
        PROVINCE_SECRETARY NOT_STARTED enterFor
        PROVINCE_SECRETARY DRAFT enterFor
        PROVINCE_SECRETARY SUBMITTED return
        PROVINCE_SECRETARY SUBMITTED accept
        PROVINCE_SECRETARY RETURNED enterFor
        PROVINCE_SECRETARY ACCEPTED unlock
        PROVINCE_SECRETARY LOCKED unlock
        DISTRICT_OFFICER NOT_STARTED start
        DISTRICT_OFFICER DRAFT edit
        DISTRICT_OFFICER DRAFT finish
        DISTRICT_OFFICER AWAITING_SIGNATURE recordPaper
        DISTRICT_OFFICER SUBMITTED correct
        DISTRICT_OFFICER RETURNED revise
        DISTRICT_OFFICER ACCEPTED replace
        DISTRICT_OFFICER ACCEPTED correct
        DISTRICT_OFFICER LOCKED replace
        DISTRICT_OFFICER LOCKED correct
        DISTRICT_HEAD AWAITING_SIGNATURE reject
        DISTRICT_HEAD AWAITING_SIGNATURE send
        DISTRICT_HEAD SUBMITTED withdraw
        DISTRICT_HEAD SUBMITTED confirm
        DISTRICT_HEAD ACCEPTED confirm
        DISTRICT_HEAD LOCKED confirm`),
    ));
  it("a department's report: its head signs paper, its officer records it, nobody clicks in his place", () =>
    expect(allowedCells(department)).toEqual(
      lines(`
        PROVINCE_SECRETARY NOT_STARTED enterFor
        PROVINCE_SECRETARY DRAFT enterFor
        PROVINCE_SECRETARY SUBMITTED return
        PROVINCE_SECRETARY SUBMITTED accept
        PROVINCE_SECRETARY RETURNED enterFor
        PROVINCE_SECRETARY ACCEPTED unlock
        PROVINCE_SECRETARY LOCKED unlock
        DEPARTMENT_OFFICER NOT_STARTED start
        DEPARTMENT_OFFICER DRAFT edit
        DEPARTMENT_OFFICER DRAFT finish
        DEPARTMENT_OFFICER AWAITING_SIGNATURE reject
        DEPARTMENT_OFFICER AWAITING_SIGNATURE recordPaper
        DEPARTMENT_OFFICER SUBMITTED withdraw
        DEPARTMENT_OFFICER SUBMITTED confirm
        DEPARTMENT_OFFICER SUBMITTED correct
        DEPARTMENT_OFFICER RETURNED revise
        DEPARTMENT_OFFICER ACCEPTED confirm
        DEPARTMENT_OFFICER ACCEPTED replace
        DEPARTMENT_OFFICER ACCEPTED correct
        DEPARTMENT_OFFICER LOCKED confirm
        DEPARTMENT_OFFICER LOCKED replace
        DEPARTMENT_OFFICER LOCKED correct`),
    ));
  it("the province's own report has no seats yet", () => expect(allowedCells({ ...district, tier: "PROVINCE" })).toHaveLength(7));
});

describe("what a step leaves behind", () => {
  const step = (report: Report, request: ReportRequest) => decide(report, request);
  const head = actorOf("COMMUNE_HEAD");

  it("late is judged at the first sending, by the business date", () => {
    const report: Report = { ...commune, status: "AWAITING_SIGNATURE" };
    expect(step(report, { action: "send", actor: head, today: report.dueOn })).toMatchObject({
      value: { isLate: false, firstSentOn: report.dueOn },
    });
    expect(step(report, { action: "send", actor: head, today: dayAfterDue })).toMatchObject({
      value: { isLate: true, firstSentOn: dayAfterDue },
    });
    expect(step({ ...report, isAsked: true }, { action: "send", actor: head, today: dayAfterDue })).toMatchObject({
      value: { isLate: false },
    });
  });
  it("a second sending changes neither: on time stays on time, late stays late", () => {
    const again: Report = { ...commune, status: "AWAITING_SIGNATURE", firstSentOn: today };
    expect(step(again, { action: "send", actor: head, today: dayAfterDue })).toMatchObject({
      value: { isLate: false, firstSentOn: today },
    });
    const late: Report = { ...again, status: "SUBMITTED", isLate: true };
    for (const action of ["accept", "return"] as const)
      expect(
        step(late, { action, actor: actorOf("DISTRICT_HEAD"), today: dayAfterDue, redoDueOn: dayAfterDue, reason: "x" }),
      ).toMatchObject({
        value: { isLate: true },
      });
  });
  it("finishing or rejecting sends nothing", () => {
    expect(step(commune, { action: "finish", actor: actorOf("COMMUNE_POLICE"), today: dayAfterDue })).toMatchObject({
      value: { isLate: false, firstSentOn: null },
    });
  });
  it("what was entered from above is late, marked so, and starts a version unless one is in hand", () => {
    const request = { action: "enterFor", actor: actorOf("DISTRICT_OFFICER"), today: dayAfterDue, reason: "x" } as const;
    const expected = { to: "SUBMITTED", isLate: true, isEnteredFor: true, isConfirmed: false };
    expect(step({ ...commune, status: "NOT_STARTED" }, request)).toMatchObject({ value: { ...expected, startsVersion: true } });
    expect(step(commune, request)).toMatchObject({ value: { ...expected, startsVersion: false } });
    const returned: Report = { ...commune, status: "RETURNED", isEnteredFor: true, isConfirmed: true, isLate: true };
    expect(step(returned, request)).toMatchObject({ value: { ...expected, startsVersion: true } });
  });
  it("a version that went up never changes: withdrawing and revising start the next, and the mark goes with the body's own work", () => {
    const entered: Report = { ...commune, isEnteredFor: true, isConfirmed: true, sentById: "someone" };
    const withdrawn = step({ ...entered, status: "SUBMITTED" }, { action: "withdraw", actor: head, today });
    expect(withdrawn).toMatchObject({ value: { to: "DRAFT", startsVersion: true, isEnteredFor: false, isConfirmed: false } });
    const revised = step({ ...entered, status: "RETURNED" }, { action: "revise", actor: actorOf("COMMUNE_POLICE"), today });
    expect(revised).toMatchObject({ value: { to: "DRAFT", startsVersion: true, isEnteredFor: false, isConfirmed: false } });
    const accepted = step({ ...entered, status: "SUBMITTED" }, { action: "accept", actor: actorOf("DISTRICT_HEAD"), today });
    expect(accepted).toMatchObject({ value: { to: "ACCEPTED", startsVersion: false, isEnteredFor: true, isConfirmed: true } });
  });
});

describe("questions about a report", () => {
  it("offers what could be done now", () => {
    expect(availableActions(commune, actorOf("COMMUNE_POLICE"), today)).toEqual(["edit", "finish"]);
    expect(availableActions({ ...commune, status: "AWAITING_SIGNATURE" }, actorOf("COMMUNE_HEAD"), today)).toEqual(["reject", "send"]);
    expect(availableActions({ ...commune, status: "AWAITING_SIGNATURE" }, actorOf("COMMUNE_POLICE"), today)).toEqual(["recordPaper"]);
    expect(availableActions(commune, actorOf("DISTRICT_OFFICER"), today)).toEqual([]);
  });
  it("is overdue until first sent; never for a body that is asked", () => {
    expect(isOverdue(commune, commune.dueOn)).toBe(false);
    expect(isOverdue(commune, dayAfterDue)).toBe(true);
    expect(isOverdue({ ...commune, firstSentOn: today }, dayAfterDue)).toBe(false);
    expect(isOverdue({ ...commune, isAsked: true }, dayAfterDue)).toBe(false);
  });
  it("the roll-up above locks what it was built on when it is accepted itself", () => {
    const cells = REPORT_STATUSES.flatMap((status) =>
      REPORT_STATUSES.filter((above) => lockedBy({ status }, { status: above }) !== status).map((above) => `${status} under ${above}`),
    );
    expect(cells).toEqual(["ACCEPTED under ACCEPTED", "ACCEPTED under LOCKED"]);
  });
  it("who sees which report", () => {
    const seen = (report: Report) => ROLES.filter((role) => isReportVisible(report, actorOf(role)));
    const wholeProvince = ["PROVINCE_CHAIR", "PROVINCE_SECRETARY", "PROFESSIONAL_OFFICER", "CLERK"];
    const councillors = ["COUNCIL_CHAIR", "COUNCIL_SECRETARY", "COUNCIL_MEMBER"];
    const ofCommune = ["DISTRICT_OFFICER", "DISTRICT_HEAD", "COMMUNE_HEAD", "COMMUNE_PARTY_SECRETARY", "COMMUNE_POLICE"];
    expect(seen(commune)).toEqual([...wholeProvince, ...ofCommune, "AUDITOR"]);
    expect(seen({ ...commune, firstSentOn: today })).toEqual([...wholeProvince, ...councillors, ...ofCommune, "AUDITOR"]);
    expect(seen(district)).toEqual([...wholeProvince, "DISTRICT_OFFICER", "DISTRICT_HEAD", "AUDITOR"]);
    expect(seen(department)).toEqual([...wholeProvince, "DEPARTMENT_OFFICER", "AUDITOR"]);
    expect(seen({ ...commune, unitIds: [], bodyId: "other", preparerBodyIds: [], receiverBodyIds: [] })).toEqual([
      ...wholeProvince,
      "AUDITOR",
    ]);
  });
});
