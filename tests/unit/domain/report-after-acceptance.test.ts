import { describe, expect, it } from "vitest";
import { isFormOnly } from "@/lib/domain/correction";
import { decide, type Report, type ReportAction } from "@/lib/domain/report";
import { isUnlockedAt, isUnlockOver, parseUnlockScope, relockAtOf } from "@/lib/domain/report-unlock";
import { plainDate } from "@/lib/domain/plain-date";
import { reasonFor } from "@/lib/domain/worklist";
import { actorOf } from "@/tests/support/actor";
import { commune } from "@/tests/support/report";

const today = plainDate(2024, 6, 20);
const police = actorOf("COMMUNE_POLICE");
const head = actorOf("COMMUNE_HEAD");
const officer = actorOf("DISTRICT_OFFICER");
const accepted: Report = { ...commune, status: "ACCEPTED", firstSentOn: plainDate(2024, 6, 15) };
const unlock = { versionNo: 1, relockAt: new Date("2024-06-20T10:00:00Z"), scope: { all: true } } as const;

const outcome = (report: Report, action: ReportAction, actor = police, more: object = {}) => {
  const result = decide(report, { action, actor, today, reason: "x", redoDueOn: today, ...more });
  return result.ok ? "ALLOWED" : result.error;
};

describe("an accepted report in work again", () => {
  it("begins the next version and keeps the mark of what was entered from above until the body sends its own", () => {
    const entered = { ...accepted, isEnteredFor: true, isConfirmed: true };
    const unlocked = decide(entered, { action: "unlock", actor: officer, today, reason: "x" });
    expect(unlocked).toMatchObject({ ok: true, value: { to: "DRAFT", startsVersion: true, isEnteredFor: true, isConfirmed: true } });
    const sent = decide({ ...entered, status: "AWAITING_SIGNATURE", unlock }, { action: "send", actor: head, today });
    expect(sent).toMatchObject({ ok: true, value: { to: "SUBMITTED", isEnteredFor: false, isLate: false } });
  });
  it("needs a reason to be unlocked or replaced", () => {
    expect(outcome(accepted, "unlock", officer, { reason: " " })).toBe("REASON_REQUIRED");
    expect(outcome(accepted, "replace", police, { reason: " " })).toBe("REASON_REQUIRED");
    expect(outcome(accepted, "replace")).toBe("ALLOWED");
  });
  it("is not entered from above, late as it may be: nobody waits for it", () => {
    for (const more of [{ unlock }, { replacesNo: 1 }])
      expect(outcome({ ...accepted, status: "DRAFT", ...more }, "enterFor", officer)).toBe("NOT_OVERDUE");
  });
  it("may be left by whoever prepares it, where it replaces what was accepted", () => {
    const replacing: Report = { ...accepted, status: "DRAFT", currentNo: 2, replacesNo: 1, isEnteredFor: true };
    expect(decide(replacing, { action: "drop", actor: police, today })).toMatchObject({
      ok: true,
      value: { to: "ACCEPTED", startsVersion: false, isEnteredFor: true },
    });
    expect(outcome({ ...accepted, status: "DRAFT" }, "drop")).toBe("WRONG_STATUS");
    expect(outcome({ ...accepted, status: "DRAFT", unlock }, "drop")).toBe("WRONG_STATUS");
    expect(outcome({ ...replacing, status: "AWAITING_SIGNATURE" }, "drop")).toBe("WRONG_STATUS");
    expect(outcome({ ...replacing, status: "SUBMITTED" }, "drop")).toBe("WRONG_STATUS");
    for (const actor of [head, officer]) expect(outcome(replacing, "drop", actor)).toBe("ROLE_NOT_ALLOWED");
  });
  it("is told as what it is among a person's work", () => {
    expect(reasonFor({ ...accepted, status: "DRAFT", unlock }, police, today)).toEqual({ reason: "DUE_SOON", kind: "CHANGE_UNLOCKED" });
    expect(reasonFor({ ...accepted, status: "DRAFT", replacesNo: 1 }, police, today)).toEqual({ reason: "TO_DO", kind: "REPLACE_REPORT" });
  });
  it("says that its time is over, and not merely that it is in another state", () => {
    const relocked = { ...accepted, isRelocked: true };
    for (const action of ["edit", "finish"] as const) expect(outcome(relocked, action)).toBe("UNLOCK_ENDED");
    expect(outcome(relocked, "send", head)).toBe("UNLOCK_ENDED");
    expect(outcome(accepted, "edit")).toBe("WRONG_STATUS");
    expect(outcome(relocked, "return", officer)).toBe("WRONG_STATUS");
  });
});

describe("a judgement", () => {
  const submitted: Report = { ...commune, status: "SUBMITTED", currentNo: 2 };
  it("of a superseded version is refused as such, whatever has become of the report", () => {
    for (const action of ["accept", "return"] as const) {
      expect(outcome(submitted, action, officer, { versionNo: 1 })).toBe("SUPERSEDED");
      expect(outcome({ ...submitted, status: "DRAFT" }, action, officer, { versionNo: 1 })).toBe("SUPERSEDED");
      expect(outcome(submitted, action, officer, { versionNo: 2 })).toBe("ALLOWED");
    }
  });
  it("waits until what was pinned is sent or settled, and a report goes up only with every request answered", () => {
    expect(outcome({ ...submitted, draftPins: 1 }, "accept", officer)).toBe("PINS_PENDING");
    expect(outcome({ ...submitted, openPins: 1 }, "accept", officer)).toBe("PINS_PENDING");
    expect(outcome({ ...submitted, draftPins: 1 }, "return", officer)).toBe("ALLOWED");
    expect(outcome({ ...commune, openPins: 1 }, "finish")).toBe("PINS_OPEN");
    expect(outcome({ ...commune, status: "AWAITING_SIGNATURE", openPins: 1 }, "send", head)).toBe("PINS_OPEN");
    expect(outcome({ ...commune, openPins: 1 }, "edit")).toBe("ALLOWED");
  });
  it("that returns names a day, today or later", () => {
    expect(outcome(submitted, "return", officer, { redoDueOn: undefined })).toBe("DUE_REQUIRED");
    expect(outcome(submitted, "return", officer, { redoDueOn: plainDate(2024, 6, 19) })).toBe("DUE_IN_PAST");
    expect(outcome(submitted, "return", officer, { redoDueOn: today })).toBe("ALLOWED");
  });
});

describe("an unlock", () => {
  const cell = { unitId: "u", component: "CRM_TOTAL", column: "NOW" };
  const some = { ...unlock, scope: { all: false, cells: [cell], parts: ["RESULTS"] } } as const;

  it("opens what it names and nothing beside it", () => {
    expect(isUnlockedAt(null, { cells: [cell] })).toBe(true);
    expect(isUnlockedAt(unlock, { cells: [{ ...cell, unitId: "v" }], parts: ["LEADERSHIP"] })).toBe(true);
    expect(isUnlockedAt(some, { cells: [cell] })).toBe(true);
    expect(isUnlockedAt(some, { parts: ["RESULTS"] })).toBe(true);
    expect(isUnlockedAt(some, { parts: ["RESULTS", "LEADERSHIP"] })).toBe(false);
    for (const key of ["unitId", "component", "column"] as const)
      expect(isUnlockedAt(some, { cells: [cell, { ...cell, [key]: "x" }] })).toBe(false);
  });
  it("is over at its very end", () => {
    const at = relockAtOf(new Date("2024-06-20T08:00:00Z"), 2);
    expect(at).toEqual(new Date("2024-06-20T10:00:00Z"));
    expect(isUnlockOver({ relockAt: at }, new Date("2024-06-20T09:59:59.999Z"))).toBe(false);
    expect(isUnlockOver({ relockAt: at }, at)).toBe(true);
  });
  it("reads what is stored; what it cannot read opens nothing", () => {
    expect(parseUnlockScope({ all: true })).toEqual({ all: true });
    expect(parseUnlockScope({ all: false, cells: [cell, "x"], parts: ["RESULTS", 3] })).toEqual(some.scope);
    for (const odd of [null, "all", { all: "yes" }, []]) expect(parseUnlockScope(odd)).toEqual({ all: false, cells: [], parts: [] });
  });
});

it.each([
  ["SPELLING", "cụm dân cư", "cụm dân cư số 2", false],
  ["SPELLING", "phòng chóng", "phòng chống", true],
  ["SPELLING", "12 vụ", "21 vụ", false],
  ["SPELLING", "1 2", "12", false],
  ["NUMBER", "15/BC-BCĐ", "51/BC-BCĐ", true],
  ["DATE", "ngày 14/06/2024", "ngày 15/06/2024", true],
  ["SIGNER", "Trưởng ban", "KT. Trưởng ban", true],
] as const)("a correction at %s of %j into %j is of form alone: %s", (place, wrong, right, expected) => {
  expect(isFormOnly(place, wrong, right)).toBe(expected);
});
