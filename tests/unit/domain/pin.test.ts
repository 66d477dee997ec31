import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { decidePin, decideRaise, isPinVisible, PIN_ACTIONS, PIN_KINDS, PIN_STATUSES, pinMarks, type PinView } from "@/lib/domain/pin";
import { REPORT_STATUSES } from "@/lib/domain/report";
import { actorOf } from "@/tests/support/actor";
import { commune } from "@/tests/support/report";

const lines = (text: string): string[] => text.trim().split(/\n\s*/);

describe("pins of a commune's report, cell by cell: every cell not listed is refused", () => {
  it("who may pin what, by the state of the report", () => {
    const cells = ROLES.flatMap((role) =>
      REPORT_STATUSES.flatMap((status) => {
        const kind = decideRaise({ ...commune, status }, actorOf(role));
        return kind.ok ? [`${role} ${status} ${kind.value}`] : [];
      }),
    );
    expect(cells).toEqual(
      lines(`
        DISTRICT_OFFICER SUBMITTED REQUEST
        DISTRICT_HEAD SUBMITTED REQUEST
        COMMUNE_HEAD DRAFT COMMENT
        COMMUNE_HEAD AWAITING_SIGNATURE COMMENT
        COMMUNE_HEAD RETURNED COMMENT
        COMMUNE_POLICE DRAFT COMMENT
        COMMUNE_POLICE AWAITING_SIGNATURE COMMENT
        COMMUNE_POLICE RETURNED COMMENT`),
    );
  });

  it("who may do what with a pin, by its state, while the report is reviewed and while it is mended", () => {
    const cells = (["SUBMITTED", "DRAFT"] as const).flatMap((status) =>
      ROLES.flatMap((role) =>
        PIN_KINDS.flatMap((kind) =>
          PIN_STATUSES.flatMap((pin) =>
            PIN_ACTIONS.filter((action) => decidePin({ kind, status: pin }, { ...commune, status }, action, actorOf(role)).ok).map(
              (action) => `${status}: ${role} ${kind} ${pin} ${action}`,
            ),
          ),
        ),
      ),
    );
    expect(cells.filter((cell) => !/_HEAD /.test(cell))).toEqual(
      lines(`
        SUBMITTED: DISTRICT_OFFICER REQUEST DRAFT discard
        SUBMITTED: DISTRICT_OFFICER REQUEST OPEN remark
        SUBMITTED: DISTRICT_OFFICER REQUEST OPEN close
        SUBMITTED: DISTRICT_OFFICER REQUEST FIXED remark
        SUBMITTED: DISTRICT_OFFICER REQUEST FIXED close
        SUBMITTED: DISTRICT_OFFICER REQUEST FIXED reopen
        SUBMITTED: DISTRICT_OFFICER REQUEST EXPLAINED remark
        SUBMITTED: DISTRICT_OFFICER REQUEST EXPLAINED close
        SUBMITTED: DISTRICT_OFFICER REQUEST EXPLAINED reopen
        SUBMITTED: COMMUNE_POLICE COMMENT OPEN remark
        SUBMITTED: COMMUNE_POLICE COMMENT OPEN close
        SUBMITTED: COMMUNE_POLICE REQUEST OPEN remark
        SUBMITTED: COMMUNE_POLICE REQUEST FIXED remark
        SUBMITTED: COMMUNE_POLICE REQUEST EXPLAINED remark
        DRAFT: DISTRICT_OFFICER REQUEST DRAFT discard
        DRAFT: DISTRICT_OFFICER REQUEST OPEN remark
        DRAFT: DISTRICT_OFFICER REQUEST FIXED remark
        DRAFT: DISTRICT_OFFICER REQUEST EXPLAINED remark
        DRAFT: COMMUNE_POLICE COMMENT OPEN remark
        DRAFT: COMMUNE_POLICE COMMENT OPEN close
        DRAFT: COMMUNE_POLICE REQUEST OPEN answer
        DRAFT: COMMUNE_POLICE REQUEST OPEN remark
        DRAFT: COMMUNE_POLICE REQUEST FIXED answer
        DRAFT: COMMUNE_POLICE REQUEST FIXED remark
        DRAFT: COMMUNE_POLICE REQUEST EXPLAINED answer
        DRAFT: COMMUNE_POLICE REQUEST EXPLAINED remark`),
    );
    // Heads stand where their officers stand.
    const ofHeads = cells
      .filter((cell) => /_HEAD /.test(cell))
      .map((cell) => cell.replace("DISTRICT_HEAD", "DISTRICT_OFFICER").replace("COMMUNE_HEAD", "COMMUNE_POLICE"));
    expect(ofHeads.toSorted()).toEqual(cells.filter((cell) => !/_HEAD /.test(cell)).toSorted());
  });

  it("nobody pins a request to what he sent or entered himself", () => {
    const officer = actorOf("DISTRICT_OFFICER");
    expect(decideRaise({ ...commune, status: "SUBMITTED", sentById: officer.userId }, officer)).toEqual({
      ok: false,
      error: "OWN_SUBMISSION",
    });
  });

  it("drafts are the receiver's, comments the body's own; the council sees neither", () => {
    const seenBy = (pin: Parameters<typeof isPinVisible>[0]) =>
      ROLES.filter((role) =>
        isPinVisible(pin, { ...commune, status: "SUBMITTED", firstSentOn: commune.dueOn }, actorOf(role), role.startsWith("COUNCIL")),
      );
    expect(seenBy({ kind: "REQUEST", status: "DRAFT" })).toEqual(["DISTRICT_OFFICER", "DISTRICT_HEAD"]);
    expect(seenBy({ kind: "COMMENT", status: "OPEN" })).toEqual(["COMMUNE_HEAD", "COMMUNE_PARTY_SECRETARY", "COMMUNE_POLICE"]);
    expect(seenBy({ kind: "REQUEST", status: "OPEN" })).toEqual(
      expect.arrayContaining(["PROVINCE_SECRETARY", "DISTRICT_HEAD", "COMMUNE_POLICE"]),
    );
    expect(seenBy({ kind: "REQUEST", status: "OPEN" }).filter((role) => role.startsWith("COUNCIL"))).toEqual([]);
  });
});

it("marks each cell with its pins and how many are open", () => {
  const pin = (unitId: string, status: PinView["status"]): PinView => ({
    id: `${unitId} ${status}`,
    kind: "REQUEST",
    status,
    place: "CELL",
    unit: { id: unitId, kind: "Xã", name: unitId, code: "1" } as unknown as NonNullable<PinView["unit"]>,
    component: "CRM_TOTAL",
    column: "NOW",
    row: null,
    formColumn: null,
    part: null,
    partCode: null,
    quote: null,
    versionNo: 1,
    text: "",
    authorLabel: "",
    raisedAt: new Date(0),
    notes: [],
    availableActions: [],
    version: 1,
  });
  const marks = pinMarks([pin("a", "OPEN"), pin("a", "FIXED"), pin("b", "CLOSED"), { ...pin("c", "OPEN"), place: "PART", unit: null }]);
  expect(Object.fromEntries(marks)).toEqual({ "a CRM_TOTAL NOW": { open: 1, total: 2 }, "b CRM_TOTAL NOW": { open: 0, total: 1 } });
});
