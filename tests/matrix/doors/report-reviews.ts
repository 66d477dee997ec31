// Doors of what is said about a report and done after it was accepted: pins, unlock, replacement, correction; the queue, who owes what.
import type { Actor } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import { decidePin, decideRaise, isPinVisible, type PinAction } from "@/lib/domain/pin";
import { action, page, place, type Code, type Subject } from "../door";
import type { ReportRow, World } from "../world";
import { asVerdict, codeFor, FILE, isThere, offered, onReport, reports, stepPage } from "./reports";

const COUNCIL = ["COUNCIL_CHAIR", "COUNCIL_SECRETARY", "COUNCIL_MEMBER"];
const mayPin = (actor: Actor, row: ReportRow): boolean => row.versionId !== null && decideRaise(row, actor).ok;

export const REVIEW_PAGES = [
  place("/reports/review", ["REVIEW_REPORT"]),
  place("/reports/owed", ["VIEW_REPORTS"]),
  stepPage("unlock", ["REVIEW_REPORT"], { unlockReportAction: offered("unlock") }),
  stepPage("replace", ["PREPARE_REPORT"], { replaceReportAction: offered("replace"), dropReplacementAction: offered("drop") }),
  stepPage("correct", ["PREPARE_REPORT"], { correctReportAction: offered("correct") }),
  stepPage("pins/new", ["REVIEW_REPORT", "PREPARE_REPORT", "SEND_REPORT"], { raisePinAction: mayPin }),
  page<ReportRow>("/reports/[reportId]/pins", ["VIEW_REPORTS"], {
    of: reports,
    params: (row) => ({ reportId: row.id }),
    verdict: (actor, row) => asVerdict(isThere(actor, row)),
  }),
];

type PinRow = NonNullable<ReportRow["pins"]>[number] & { readonly report: ReportRow };

const pins = (world: World): Subject<PinRow>[] =>
  reports(world).flatMap((subject) =>
    (subject.row.pins ?? []).map((pin) => ({
      ...subject,
      label: `${pin.kind} ${pin.status} of ${subject.label}`,
      breadth: "NARROW" as const,
      row: { ...pin, report: subject.row },
    })),
  );

function pinCode(actor: Actor, { report, ...pin }: PinRow, deed: PinAction): Code {
  if (!can(actor, "VIEW_REPORTS") || !isPinVisible(pin, report, actor, COUNCIL.includes(actor.role))) return "NOT_FOUND";
  const decided = decidePin(pin, report, deed, actor);
  return decided.ok ? "STALE" : decided.error;
}

const onPin = (name: string, deed: PinAction, more: object = {}) =>
  action<PinRow>(FILE, name, {
    of: pins,
    id: "pinId",
    version: (pin) => pin.version,
    code: (actor, pin) => pinCode(actor, pin, deed),
    input: (pin, version) => ({ reportId: pin.report.id, pinId: pin.id, version, ...more }),
  });

/** Of one report; what is let in is stopped by the version that it sends. In the queue a report that is not clean says so. */
function queueCode(actor: Actor, row: ReportRow): Code {
  const code = codeFor(actor, row, "accept");
  // What was never begun has no version 1 to accept.
  if (code === "WRONG_STATUS" && row.currentNo === 0) return "SUPERSEDED";
  return code === "PINS_PENDING" || code === "OWN_SUBMISSION" ? "NOT_CLEAN" : code;
}

export const REVIEW_ACTIONS = [
  onReport("unlockReportAction", "unlock", () => ({ reason: "Lý do", hours: 5, isWhole: true, cells: [], parts: [] })),
  onReport("replaceReportAction", "replace", () => ({ reason: "Lý do" })),
  onReport("dropReplacementAction", "drop"),
  onReport("correctReportAction", "correct", () => ({ place: "NUMBER", wrong: "1/BC", right: "2/BC" })),
  action<ReportRow>(FILE, "raisePinAction", {
    of: reports,
    id: "reportId",
    code: (actor, row) => {
      if (!can(actor, "VIEW_REPORTS")) return "NOT_FOUND";
      const raised = decideRaise(row, actor);
      if (raised.ok) return "SUPERSEDED";
      return raised.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : raised.error;
    },
    input: (row) => ({ reportId: row.id, versionNo: 99_999, target: { place: "REPORT" }, text: "Nội dung" }),
  }),
  onPin("discardPinAction", "discard"),
  onPin("answerPinAction", "answer", { answer: "EXPLAINED", text: "Giải trình" }),
  onPin("remarkPinAction", "remark", { text: "Nội dung" }),
  onPin("closePinAction", "close"),
  onPin("reopenPinAction", "reopen", { text: "Nội dung" }),
  action<ReportRow>("app/(work)/reports/review/actions.ts", "acceptReportsAction", {
    of: reports,
    version: (row) => row.version,
    code: queueCode,
    input: (row, version) => ({ reports: [{ reportId: row.id, version, versionNo: Math.max(1, row.currentNo) }] }),
  }),
];
