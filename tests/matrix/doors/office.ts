// Doors of the office: the way to signature, registers, delegations, sending, the calendar.
import { isProvinceWithin, isWritable, type Actor } from "@/lib/domain/access";
import { DECISION_KINDS } from "@/lib/domain/paper";
import { isLocalKind } from "@/lib/domain/paper-route";
import { can } from "@/lib/domain/policy";
import { action, page, place, type Code, type Subject, type Verdict } from "../door";
import { extraId } from "../extra-subjects";
import type { DelegationRow, DispatchRow, EntryRow, PaperRow, RegisterRow } from "../office-world";
import type { World } from "../world";

const subject =
  <Row extends { readonly provinceId: string }>(label: (row: Row) => string, unitIds: (row: Row) => readonly string[] = () => []) =>
  (row: Row): Subject<Row> => ({ label: label(row), place: { provinceId: row.provinceId, unitIds: unitIds(row) }, breadth: "WIDE", row });

const unitsOf = (row: PaperRow): readonly string[] => (row.unitId === null ? [] : [row.unitId]);
const papers = (world: World) => world.papers.map(subject<PaperRow>((row) => `${row.kind} ${row.status} ${row.seats.length}`, unitsOf));
const registers = (world: World) => world.registers.map(subject<RegisterRow>((row) => `register ${row.notation} ${row.mode}`));
const entries = (world: World) => world.entries.map(subject<EntryRow>((row) => `number ${row.isOfPaper ? "of a paper" : "free"}`));
const delegations = (world: World) => world.delegations.map(subject<DelegationRow>(() => "delegation"));
const dispatches = (world: World) => world.dispatches.map(subject<DispatchRow>(() => "line of the dispatch log"));

const asVerdict = (isThere: boolean): Verdict => (isThere ? "OPEN" : "NOT_FOUND");
const isIssued = (row: PaperRow): boolean => row.status === "ISSUED" || row.status === "CLOSED";

const TIERS: Readonly<Partial<Record<string, string>>> = {
  DISTRICT_COMMITTEE: "DISTRICT",
  COMMUNE_COMMITTEE: "COMMUNE",
  COMMUNE_POLICE: "COMMUNE",
};
const ownTier = (actor: Actor, row: PaperRow): boolean => TIERS[actor.bodyKind] === row.kind;
const isWithinUnit = (actor: Actor, row: PaperRow): boolean =>
  actor.scope.unitIds === "ALL" || (row.unitId !== null && actor.scope.unitIds.includes(row.unitId));

/** Issued papers are read where papers are read; drafts by those who write them, or look on; what is on its way by those it passes. */
function reads(actor: Actor, row: PaperRow): boolean {
  if (!isProvinceWithin(actor.scope, row.provinceId) || !can(actor, "VIEW_PAPERS")) return false;
  const passes = row.status === "AWAITING_SIGNATURE" && row.seats.some((seat) => seat.role === actor.role && seat.bodyId === actor.bodyId);
  if (passes) return true;
  if (isLocalKind(row.kind)) {
    return isWithinUnit(actor, row) && (isIssued(row) || ownTier(actor, row));
  }
  const isDecision = DECISION_KINDS.some((kind) => kind === row.kind);
  const seesDrafts = can(actor, "EDIT_CAMPAIGN") || (isDecision && (actor.role === "PROVINCE_CHAIR" || actor.role === "AUDITOR"));
  return isIssued(row) || seesDrafts;
}
const drafts = (actor: Actor, row: PaperRow): boolean =>
  isLocalKind(row.kind)
    ? can(actor, "DRAFT_LOCAL_PLAN") && ownTier(actor, row) && row.unitId !== null && isWithinUnit(actor, row)
    : can(actor, "EDIT_CAMPAIGN");
const keepsOffice = (actor: Actor, row: PaperRow): boolean => (isLocalKind(row.kind) ? drafts(actor, row) : can(actor, "KEEP_REGISTER"));

const keepsAtHome = (actor: Actor, row: { readonly provinceId: string }): boolean =>
  can(actor, "KEEP_REGISTER") && isWritable(actor.scope, row);
/** A head sees what his body gave, a holder what he holds, the secretariat and the auditor everything. */
const seesDelegation = (actor: Actor, row: DelegationRow): boolean =>
  isProvinceWithin(actor.scope, row.provinceId) &&
  (can(actor, "MANAGE_ROUTE") || actor.role === "AUDITOR" || row.headBodyId === actor.bodyId || row.delegateId === actor.assignmentId);
const mayRevoke = (actor: Actor, row: DelegationRow): boolean =>
  isWritable(actor.scope, row) && (row.delegatorId === actor.assignmentId || can(actor, "MANAGE_ROUTE"));

export const OFFICE_PAGES = [
  page<PaperRow>("/papers/[paperId]/route", ["VIEW_PAPERS"], {
    of: papers,
    params: (row) => ({ paperId: row.id }),
    verdict: (actor, row) => asVerdict(reads(actor, row)),
  }),
  page<PaperRow>("/papers/[paperId]/dispatch", ["VIEW_PAPERS"], {
    of: papers,
    params: (row) => ({ paperId: row.id, "?": "deed=add" }),
    verdict: (actor, row) => asVerdict(reads(actor, row)),
    offers: { addRecipientsAction: (actor, row) => isIssued(row) && isWritable(actor.scope, row) && keepsOffice(actor, row) },
  }),
  place("/papers/route", ["MANAGE_ROUTE"]),
  page<{ readonly family: string }>("/papers/route/[family]", ["MANAGE_ROUTE"], {
    of: () => ["PLAN", "DECISION"].map((family) => ({ label: family, place: null, breadth: "WIDE", row: { family } })),
    params: (row) => ({ family: row.family }),
  }),
  place("/registers", ["VIEW_REGISTER"]),
  place("/registers/new", ["KEEP_REGISTER"]),
  place("/registers/incoming", ["VIEW_REGISTER"]),
  place("/registers/incoming/new", ["KEEP_REGISTER"]),
  page<RegisterRow>("/registers/[registerId]", ["VIEW_REGISTER"], {
    of: registers,
    params: (row) => ({ registerId: row.id, "?": "deed=enter" }),
    verdict: (actor, row) => asVerdict(isProvinceWithin(actor.scope, row.provinceId)),
    offers: { enterNumberAction: keepsAtHome },
  }),
  place("/delegations", ["VIEW_PAPERS"]),
  page<null>("/delegations/new", ["MANAGE_ROUTE", "DELEGATE"], {
    of: () => [{ label: "-", place: null, breadth: "WIDE", row: null }],
    params: () => ({}),
    // A deputy gives nothing on.
    verdict: (actor) => (can(actor, "MANAGE_ROUTE") || actor.capacity === "NONE" ? "OPEN" : "FORBIDDEN"),
  }),
  page<DelegationRow>("/delegations/[delegationId]", ["VIEW_PAPERS"], {
    of: delegations,
    params: (row) => ({ delegationId: row.id, "?": "deed=revoke" }),
    verdict: (actor, row) => asVerdict(seesDelegation(actor, row)),
    offers: { revokeDelegationAction: (actor, row) => mayRevoke(actor, row) && row.validTo > actor.today },
  }),
  place("/calendar", ["EDIT_CALENDAR"]),
];

const PAPERS = "app/(work)/papers/actions.ts";
const REGISTERS = "app/(work)/registers/actions.ts";
const DELEGATIONS = "app/(work)/delegations/actions.ts";
const CALENDAR = "app/(work)/calendar/actions.ts";
const DAY = "2024-03-01";

const home = (actor: Actor, row: { readonly provinceId: string }, code: Code): Code =>
  isWritable(actor.scope, row) ? code : "OUT_OF_SCOPE";

type Deed = "approve" | "record" | "return" | "number";

/** A step of the paper, or one that never was. */
const onStep = (name: string, deed: Deed, input: object = {}) =>
  action<PaperRow>(PAPERS, name, {
    of: papers,
    id: "paperId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!reads(actor, row) || row.step === null) return "NOT_FOUND";
      if (!isWritable(actor.scope, row)) return "OUT_OF_SCOPE";
      const isNumbering = row.step.kind === "NUMBER";
      if (deed !== "return" && isNumbering !== (deed === "number")) return "WRONG_STEP";
      const [next] = row.seats.filter((seat) => seat.status === "WAITING");
      const holds = next?.role === actor.role && next.bodyId === actor.bodyId;
      if (deed === "record") return keepsOffice(actor, row) ? "STALE" : "NOT_YOUR_STEP";
      if (deed === "return" && keepsOffice(actor, row)) return "STALE";
      return holds ? "STALE" : "NOT_YOUR_STEP";
    },
    input: (row, version) => ({
      paperId: row.id,
      version,
      stepId: row.step?.id ?? extraId("no step"),
      stepVersion: row.step?.version ?? 1,
      ...input,
    }),
  });

const onRegister = (name: string, input: object, code: Code) =>
  action<RegisterRow>(REGISTERS, name, {
    of: registers,
    id: "registerId",
    first: "KEEP_REGISTER",
    code: (actor, row) => (isProvinceWithin(actor.scope, row.provinceId) ? home(actor, row, codeOfRegister(name, row, code)) : "NOT_FOUND"),
    input: (row) => ({ registerId: row.id, ...input }),
  });
const codeOfRegister = (name: string, row: RegisterRow, code: Code): Code =>
  name === "reserveNumberAction" ? (row.mode === "EXTERNAL" ? "EXTERNAL_REGISTER" : "PERSONAL_DATA") : code;

const A_NUMBER = "CCCD 044203001234";
const nowhere = (label: string): Subject<null> => ({ label, place: null, breadth: "WIDE", row: null });

export const OFFICE_ACTIONS = [
  action<PaperRow>(PAPERS, "sendPaperAction", {
    of: papers,
    id: "paperId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!reads(actor, row)) return "NOT_FOUND";
      if (!isWritable(actor.scope, row)) return "OUT_OF_SCOPE";
      if (!drafts(actor, row)) return "ROLE_NOT_ALLOWED";
      return row.status === "DRAFT" ? "STALE" : "WRONG_STATUS";
    },
    input: (row, version) => ({ paperId: row.id, version, opinion: "" }),
  }),
  onStep("approveStepAction", "approve", { opinion: "" }),
  onStep("recordStepAction", "record", { signerTitle: "TRƯỞNG BAN", capacity: "NONE", signedOn: DAY, scanNote: "", opinion: "" }),
  onStep("returnPaperAction", "return", { reason: "Bổ sung" }),
  onStep("numberPaperAction", "number", { notation: "KH-BCĐ", number: null, issuedOn: DAY }),
  action<null>(PAPERS, "saveRouteAction", {
    of: () => [nowhere("route")],
    first: "MANAGE_ROUTE",
    code: () => "STALE",
    input: () => ({
      family: "PLAN",
      steps: [{ kind: "SIGN", title: "", role: "PROVINCE_CHAIR", bodyId: extraId("no body") }],
      seen: [extraId("no step")],
    }),
  }),
  action<PaperRow>(PAPERS, "addRecipientsAction", {
    of: papers,
    id: "paperId",
    code: (actor, row) => {
      if (!reads(actor, row)) return "NOT_FOUND";
      if (!isWritable(actor.scope, row)) return "OUT_OF_SCOPE";
      if (!keepsOffice(actor, row)) return "ROLE_NOT_ALLOWED";
      // To a body that there is not.
      return isIssued(row) ? "NOT_FOUND" : "WRONG_STATUS";
    },
    input: (row) => ({ paperId: row.id, to: extraId("no body") }),
  }),
  action<DispatchRow>(PAPERS, "noteDispatchAction", {
    of: dispatches,
    id: "dispatchId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!isProvinceWithin(actor.scope, row.provinceId) || !can(actor, "VIEW_PAPERS")) return "NOT_FOUND";
      if (!isWritable(actor.scope, row)) return "OUT_OF_SCOPE";
      return can(actor, "KEEP_REGISTER") ? "SENT_IN_FUTURE" : "ROLE_NOT_ALLOWED";
    },
    input: (row, version) => ({ dispatchId: row.id, version, channel: "PAPER", sentOn: "2099-01-01", note: "" }),
  }),
  // Opening what was not sent to one's body is told to nobody, and writes nothing.
  action<PaperRow>(PAPERS, "readPaperAction", {
    of: (world) => papers(world).filter(({ row }) => !isIssued(row) && row.seats.length === 0),
    id: "paperId",
    code: (actor, row) => (reads(actor, row) ? "DONE" : "NOT_FOUND"),
    input: (row) => ({ paperId: row.id }),
  }),
  action<null>(REGISTERS, "openRegisterAction", {
    of: () => [nowhere("register")],
    first: "KEEP_REGISTER",
    code: () => "NOT_FOUND",
    input: () => ({ bodyId: extraId("no body"), year: 2024, notation: "KH-BCĐ", mode: "INTERNAL" }),
  }),
  onRegister("enterNumberAction", { number: 99_999, datedOn: DAY, subject: A_NUMBER }, "PERSONAL_DATA"),
  onRegister("reserveNumberAction", { subject: A_NUMBER }, "PERSONAL_DATA"),
  action<EntryRow>(REGISTERS, "cancelNumberAction", {
    of: entries,
    id: "entryId",
    first: "KEEP_REGISTER",
    version: (row) => row.version,
    code: (actor, row) =>
      isProvinceWithin(actor.scope, row.provinceId) ? home(actor, row, row.isOfPaper ? "PAPER_ISSUED" : "STALE") : "NOT_FOUND",
    input: (row, version) => ({ entryId: row.id, version, reason: "Hủy" }),
  }),
  action<null>(REGISTERS, "enterIncomingAction", {
    of: () => [nowhere("incoming")],
    first: "KEEP_REGISTER",
    code: () => "NOT_FOUND",
    input: () => ({ bodyId: extraId("no body"), arrivedOn: DAY, number: "1", datedOn: DAY, issuer: "BCĐ", subject: "Kế hoạch" }),
  }),
  action<null>(DELEGATIONS, "giveDelegationAction", {
    of: () => [nowhere("delegation")],
    code: (actor) => (can(actor, "DELEGATE") || can(actor, "MANAGE_ROUTE") ? "NOT_FOUND" : "ROLE_NOT_ALLOWED"),
    input: () => ({
      delegatorId: extraId("no head"),
      delegateId: extraId("nobody"),
      capacity: "KT",
      kinds: ["ANNUAL"],
      block: "KT. TRƯỞNG BAN",
      ground: "Thông báo",
      validFrom: DAY,
      lastDay: DAY,
    }),
  }),
  action<DelegationRow>(DELEGATIONS, "revokeDelegationAction", {
    of: delegations,
    id: "delegationId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!isProvinceWithin(actor.scope, row.provinceId)) return "NOT_FOUND";
      if (!can(actor, "DELEGATE") && !can(actor, "MANAGE_ROUTE")) return "ROLE_NOT_ALLOWED";
      if (!isWritable(actor.scope, row)) return "OUT_OF_SCOPE";
      if (!mayRevoke(actor, row)) return "NOT_FOUND";
      return row.validTo > actor.today ? "STALE" : "OVER_ALREADY";
    },
    input: (row, version) => ({ delegationId: row.id, version }),
  }),
  action<null>(CALENDAR, "addCalendarDayAction", {
    of: () => [nowhere("day")],
    first: "EDIT_CALENDAR",
    code: () => "NOT_A_WEEKEND",
    input: () => ({ day: "2025-03-03", kind: "WORKDAY", name: "Làm bù" }),
  }),
  action<null>(CALENDAR, "removeCalendarDayAction", {
    of: () => [nowhere("day")],
    first: "EDIT_CALENDAR",
    code: () => "NOT_FOUND",
    input: () => ({ day: "2025-03-03" }),
  }),
];
