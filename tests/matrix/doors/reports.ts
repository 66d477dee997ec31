// Doors of reports. Whether a report exists for somebody, and which step he may take, is the domain's table of the procedure; which
// page and which action stands for which step, and which right leads to it, is written here.
import type { Actor } from "@/lib/domain/access";
import { addDays } from "@/lib/domain/plain-date";
import { can, type Permission } from "@/lib/domain/policy";
import { decide, isReportVisible, type ReportAction } from "@/lib/domain/report";
import { action, page, place, type Code, type Subject, type Verdict } from "../door";
import { bodyOf, EXTRA, extraId } from "../extra-subjects";
import type { ReportRow, World } from "../world";

const HOME = () => [bodyOf("commune:bacly"), bodyOf("district:donghoi")];
/** Beside, of departments, of a successor and of another province: in whatever state the demo left them. */
const OTHERS = () => [
  bodyOf("commune:bacnghia"),
  bodyOf("commune:sonthuy"),
  bodyOf("district:lethuy"),
  bodyOf("bienphong"),
  bodyOf("commune:dongthuan", "qt"),
  bodyOf("commune:tanha", "tn"),
  bodyOf("district:tanchau", "tn"),
];

export function reports(world: World): Subject<ReportRow>[] {
  const made = world.reports.filter((row) => row.title.startsWith(EXTRA) && HOME().includes(row.bodyId));
  const seeded = world.reports.filter((row) => OTHERS().includes(row.bodyId));
  return [...made, ...seeded].map((row) => ({
    label: `${row.tier} report ${row.title}, ${row.status}`,
    place: { provinceId: row.provinceId, unitIds: row.unitIds, bodyId: row.bodyId },
    // Of the bodies at home one that was sent stands for all; the rest differ in nothing but their state.
    breadth: row.title.startsWith(EXTRA) && row.status !== "SUBMITTED" ? "NARROW" : "WIDE",
    row,
  }));
}
const withVersion = (world: World) =>
  reports(world).filter(({ row }) => row.versionId !== null && row.aPart !== null && row.aCell !== null);

export const isThere = (actor: Actor, row: ReportRow): boolean => can(actor, "VIEW_REPORTS") && isReportVisible(row, actor);
export const asVerdict = (isOpen: boolean): Verdict => (isOpen ? "OPEN" : "NOT_FOUND");
/** A day that is still to come when midnight falls between gathering the people and asking as them. */
const ahead = (actor: Actor) => addDays(actor.today, 7);
/** A reason, a day and a paper are given in time; what is asked is whether the step is his to take now. */
const given = (actor: Actor) =>
  ({ reason: "-", redoDueOn: ahead(actor), paper: { signer: "-", capacity: "NONE", signedOn: actor.today } }) as const;
const canTake = (actor: Actor, row: ReportRow, step: ReportAction): boolean =>
  decide(row, { action: step, actor, today: actor.today, ...given(actor) }).ok;
const COUNCIL = ["COUNCIL_CHAIR", "COUNCIL_SECRETARY", "COUNCIL_MEMBER"];
/** The council sees versions that were sent, and nothing of the work on the next. */
const seesVersion = (actor: Actor, row: ReportRow): boolean => row.versionId !== null && (row.wasSent || !COUNCIL.includes(actor.role));

/** The page of a step exists wherever the report does, for whoever could ever take it; its form stands only while he may. */
export const stepPage = (
  step: string,
  needs: readonly Permission[],
  offers: Readonly<Record<string, (actor: Actor, row: ReportRow) => boolean>>,
) =>
  page<ReportRow>(`/reports/[reportId]/${step}`, needs, {
    of: reports,
    params: (row) => ({ reportId: row.id }),
    verdict: (actor, row) => asVerdict(isThere(actor, row)),
    offers,
  });
export const offered = (step: ReportAction) => (actor: Actor, row: ReportRow) => canTake(actor, row, step);

export const REPORT_PAGES = [
  place("/reports", ["VIEW_REPORTS"]),
  page<ReportRow>("/reports/[reportId]", ["VIEW_REPORTS"], {
    of: reports,
    params: (row) => ({ reportId: row.id }),
    verdict: (actor, row) => asVerdict(isThere(actor, row)),
    offers: {
      startReportAction: offered("start"),
      reviseReportAction: offered("revise"),
      acceptReportAction: offered("accept"),
      confirmEnteredReportAction: offered("confirm"),
    },
  }),
  stepPage("check", ["PREPARE_REPORT"], { finishReportAction: offered("finish") }),
  stepPage("reject", ["SEND_REPORT", "PREPARE_REPORT"], { rejectReportAction: offered("reject") }),
  stepPage("send", ["SEND_REPORT", "PREPARE_REPORT"], {
    sendReportAction: offered("send"),
    recordSignedPaperAction: offered("recordPaper"),
  }),
  stepPage("withdraw", ["SEND_REPORT", "PREPARE_REPORT"], { withdrawReportAction: offered("withdraw") }),
  stepPage("return", ["REVIEW_REPORT"], { returnReportAction: offered("return") }),
  stepPage("enter-for", ["REVIEW_REPORT"], { enterForReportAction: offered("enterFor") }),
  stepPage("receipt", ["VIEW_REPORTS"], {}),
  page<ReportRow>("/reports/[reportId]/parts/[code]", ["PREPARE_REPORT"], {
    of: withVersion,
    params: (row) => ({ reportId: row.id, code: row.aPart ?? "" }),
    verdict: (actor, row) => asVerdict(isThere(actor, row)),
    offers: { saveReportPartAction: offered("edit") },
  }),
  page<ReportRow>("/reports/[reportId]/tables/[unitId]", ["PREPARE_REPORT"], {
    of: withVersion,
    params: (row) => ({ reportId: row.id, unitId: row.aCell?.unitId ?? "" }),
    verdict: (actor, row) => asVerdict(isThere(actor, row)),
  }),
  page<ReportRow>("/reports/[reportId]/cells/[unitId]/[component]", ["VIEW_REPORTS"], {
    of: withVersion,
    params: (row) => ({ reportId: row.id, unitId: row.aCell?.unitId ?? "", component: row.aCell?.component ?? "" }),
    verdict: (actor, row) => asVerdict(isThere(actor, row) && seesVersion(actor, row)),
  }),
  page<ReportRow>("/reports/[reportId]/totals/[listing]/[component]", ["VIEW_REPORTS"], {
    of: (world) => withVersion(world).filter(({ row }) => row.tier === "DISTRICT"),
    params: (row) => ({ reportId: row.id, listing: "SELECTED", component: "CRM_TOTAL" }),
    verdict: (actor, row) => asVerdict(isThere(actor, row) && seesVersion(actor, row)),
  }),
];

export const FILE = "app/(work)/reports/[reportId]/actions.ts";

export function codeFor(actor: Actor, row: ReportRow, step: ReportAction): Code {
  if (!can(actor, "VIEW_REPORTS")) return "NOT_FOUND";
  const decided = decide(row, { action: step, actor, today: actor.today, ...given(actor) });
  if (decided.ok) return "STALE";
  return decided.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : decided.error;
}

export const onReport = (name: string, step: ReportAction, more: (row: ReportRow, actor: Actor) => object = () => ({})) =>
  action<ReportRow>(FILE, name, {
    of: reports,
    id: "reportId",
    version: (row) => row.version,
    code: (actor, row) => codeFor(actor, row, step),
    input: (row, version, actor) => ({ reportId: row.id, version, ...more(row, actor) }),
  });
/** An edit names the version it was drawn from; one that never was ends it where it is let in. */
const onVersion = (name: string, more: (row: ReportRow) => object) =>
  onReport(name, "edit", (row) => ({ versionId: extraId("no version"), ...more(row) }));

export const REPORT_ACTIONS = [
  onReport("startReportAction", "start"),
  onVersion("saveReportPartAction", () => ({ code: "LEADERSHIP", text: "Chữ", isDone: false, rowVersion: 1 })),
  onVersion("saveReportCellsAction", (row) => ({
    cells: [{ unitId: row.aCell?.unitId ?? extraId("no unit"), component: "CRM_TOTAL", text: "1", explanation: "", rowVersion: 1 }],
  })),
  onReport("refreshFromSourcesAction", "edit"),
  onReport("finishReportAction", "finish"),
  onReport("rejectReportAction", "reject", () => ({ reason: "Lý do" })),
  onReport("sendReportAction", "send", () => ({ lateReason: "" })),
  onReport("recordSignedPaperAction", "recordPaper", (_row, actor) => ({
    lateReason: "",
    number: "1",
    signer: "Trưởng ban",
    capacity: "NONE",
    signedOn: actor.today,
  })),
  onReport("withdrawReportAction", "withdraw"),
  onReport("returnReportAction", "return", (_row, actor) => ({ reason: "Lý do", redoDueOn: ahead(actor) })),
  onReport("reviseReportAction", "revise"),
  onReport("acceptReportAction", "accept"),
  onReport("enterForReportAction", "enterFor", () => ({ caller: "Trực ban" })),
  onReport("confirmEnteredReportAction", "confirm"),
];
