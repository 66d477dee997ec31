import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { decide, isReportVisible, type Report, type ReportRequest } from "@/lib/domain/report";
import { actorOf } from "@/tests/support/actor";
import { commune, inTwoTiers } from "@/tests/support/report";

const today = plainDate(2024, 6, 15);
const dayAfterDue = plainDate(2024, 6, 18);
const paper = { signer: "Trưởng ban", capacity: "NONE", signedOn: today } as const;

describe("refusals", () => {
  const police = actorOf("COMMUNE_POLICE");
  const head = actorOf("COMMUNE_HEAD");
  const officer = actorOf("DISTRICT_OFFICER");
  const refusal = (report: Report, request: ReportRequest) => {
    const result = decide(report, request);
    return result.ok ? "ALLOWED" : result.error;
  };

  it("does not exist for another province, another commune, the administrator", () => {
    const inTayNinh = { ...police, scope: { ...police.scope, provinceIds: ["TN"], homeProvinceId: "TN" } };
    const inOtherCommune = { ...police, bodyId: "other", scope: { ...police.scope, unitIds: ["hoa-tien"] } };
    for (const actor of [inTayNinh, inOtherCommune, actorOf("SYSTEM_ADMIN"), actorOf("CENTRAL_VIEWER")])
      expect(refusal(commune, { action: "edit", actor, today })).toBe("OUT_OF_SCOPE");
  });
  it("is written at home only: a successor province reads what its predecessor left", () => {
    const successor = actorOf("PROVINCE_SECRETARY", {
      scope: { provinceIds: ["QT", "QB"], homeProvinceId: "QT", unitIds: "ALL", content: true },
    });
    const submitted: Report = { ...inTwoTiers, status: "SUBMITTED" };
    expect(isReportVisible(submitted, successor)).toBe(true);
    expect(refusal(submitted, { action: "accept", actor: successor, today })).toBe("OUT_OF_SCOPE");
  });
  it("asks for the seat: a role alone, in another body, is not enough", () => {
    expect(refusal(commune, { action: "finish", actor: head, today })).toBe("ROLE_NOT_ALLOWED");
    expect(refusal({ ...commune, preparerBodyIds: ["other"] }, { action: "edit", actor: police, today })).toBe("ROLE_NOT_ALLOWED");
    expect(refusal({ ...commune, bodyId: "other", status: "AWAITING_SIGNATURE" }, { action: "send", actor: head, today })).toBe(
      "ROLE_NOT_ALLOWED",
    );
    expect(refusal({ ...commune, receiverBodyIds: ["other"], status: "SUBMITTED" }, { action: "accept", actor: officer, today })).toBe(
      "ROLE_NOT_ALLOWED",
    );
    // The district officer sees and enters, but never sends in the commune's name.
    expect(refusal({ ...commune, status: "AWAITING_SIGNATURE" }, { action: "send", actor: officer, today })).toBe("ROLE_NOT_ALLOWED");
  });
  it("refuses a step out of order", () => expect(refusal(commune, { action: "send", actor: head, today })).toBe("WRONG_STATUS"));
  it("nobody judges what he sent, prepared or entered himself", () => {
    for (const own of [{ sentById: officer.userId }, { preparedById: officer.userId }])
      for (const action of ["accept", "return"] as const)
        expect(refusal({ ...commune, status: "SUBMITTED", ...own }, { action, actor: officer, today, reason: "x" })).toBe("OWN_SUBMISSION");
    const enteredByHead: Report = { ...commune, status: "SUBMITTED", isEnteredFor: true, sentById: head.userId };
    expect(refusal(enteredByHead, { action: "confirm", actor: head, today })).toBe("OWN_SUBMISSION");
  });
  it("is not sent before the period opens", () => {
    const report: Report = { ...commune, status: "AWAITING_SIGNATURE" };
    expect(refusal(report, { action: "send", actor: head, today: plainDate(2024, 5, 31) })).toBe("NOT_OPEN_YET");
    expect(refusal(report, { action: "recordPaper", actor: police, today: plainDate(2024, 5, 31), paper })).toBe("NOT_OPEN_YET");
    expect(refusal(report, { action: "send", actor: head, today: report.opensOn })).toBe("ALLOWED");
  });
  it("needs every part before it is finished or sent", () => {
    expect(refusal({ ...commune, missingParts: 1 }, { action: "finish", actor: police, today })).toBe("INCOMPLETE");
    expect(refusal({ ...commune, missingParts: 1 }, { action: "edit", actor: police, today })).toBe("ALLOWED");
    expect(refusal({ ...commune, status: "AWAITING_SIGNATURE", missingParts: 1 }, { action: "send", actor: head, today })).toBe(
      "INCOMPLETE",
    );
  });
  it.each([
    ["reject", "AWAITING_SIGNATURE", head],
    ["return", "SUBMITTED", officer],
    ["enterFor", "NOT_STARTED", officer],
  ] as const)("%s needs a reason, blanks are none", (action, status, actor) => {
    for (const reason of [undefined, "", " \n"])
      expect(refusal({ ...commune, status }, { action, actor, today: dayAfterDue, redoDueOn: dayAfterDue, reason })).toBe(
        "REASON_REQUIRED",
      );
    expect(refusal({ ...commune, status }, { action, actor, today: dayAfterDue, redoDueOn: dayAfterDue, reason: "x" })).toBe("ALLOWED");
  });
  it("a signed paper has a signer and a day that has come", () => {
    const request = { action: "recordPaper", actor: police, today } as const;
    const report: Report = { ...commune, status: "AWAITING_SIGNATURE" };
    expect(refusal(report, request)).toBe("PAPER_REQUIRED");
    expect(refusal(report, { ...request, paper: { ...paper, signer: " " } })).toBe("PAPER_REQUIRED");
    expect(refusal(report, { ...request, paper: { ...paper, signedOn: plainDate(2024, 6, 16) } })).toBe("SIGNED_IN_FUTURE");
    expect(refusal(report, { ...request, paper })).toBe("ALLOWED");
  });
  it("is entered from above only after the due date, and never for a body that is merely asked", () => {
    const request = { action: "enterFor", actor: officer, reason: "x" } as const;
    expect(refusal(commune, { ...request, today: commune.dueOn })).toBe("NOT_OVERDUE");
    expect(refusal(commune, { ...request, today: dayAfterDue })).toBe("ALLOWED");
    expect(refusal({ ...commune, isAsked: true }, { ...request, today: dayAfterDue })).toBe("NOT_OVERDUE");
  });
  it("confirms only what was entered for it, and once", () => {
    const request = { action: "confirm", actor: head, today } as const;
    const entered: Report = { ...commune, status: "ACCEPTED", isEnteredFor: true, sentById: officer.userId };
    expect(refusal({ ...entered, isEnteredFor: false }, request)).toBe("NOT_ENTERED_FOR");
    expect(refusal({ ...entered, isConfirmed: true }, request)).toBe("NOT_ENTERED_FOR");
    expect(decide(entered, request)).toMatchObject({ value: { from: "ACCEPTED", to: "ACCEPTED", isConfirmed: true, isEnteredFor: true } });
  });
});
