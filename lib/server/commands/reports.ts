import "server-only";
import { lockedBy } from "@/lib/domain/report";
import { ok } from "@/lib/domain/result";
import { toDateColumn } from "@/lib/domain/plain-date";
import type { AcceptReportInput, ReportReasonInput, ReportStepInput, ReturnReportInput } from "@/lib/schemas/report";
import { appendEvent, type CommandContext } from "../command";
import type { ReportRecord } from "../queries/report-records";
import { appendReportEvent, checkHardRules, movedOf, moveReport, tellSeats, type ReportCommand } from "./report-access";
import { closeAnsweredPins, sendDraftPins } from "./pin-writes";
import { copyVersion, createFirstVersion } from "./report-versions";

/** Begins the first version, filled from figures and updates. */
export const startReport: ReportCommand<ReportStepInput> = async (context, input) => {
  const taken = await moveReport(context, input, "start", {
    change: ({ record }) => ({ currentNo: record.nextNo, preparedById: context.actor.userId, sentById: null }),
  });
  if (!taken.ok) return taken;
  const versionNo = taken.value.record.nextNo;
  await createFirstVersion(context, taken.value.record);
  await appendReportEvent(context, taken.value, "startReport", { versionNo });
  return ok(movedOf(taken.value, versionNo));
};

/** Hands the version in hand to the head of the body. */
export const finishReport: ReportCommand<ReportStepInput> = async (context, input) => {
  const taken = await moveReport(context, input, "finish", { change: () => ({ preparedById: context.actor.userId }) });
  if (!taken.ok) return taken;
  const { record } = taken.value;
  const rules = await checkHardRules(context, record);
  if (!rules.ok) return rules;
  await appendReportEvent(context, taken.value, "finishReport", { versionNo: record.currentNo });
  await tellSeats(context, record, ["HEAD"], "REPORT_TO_SIGN", { versionNo: record.currentNo, dueOn: record.dueOn });
  return ok(movedOf(taken.value));
};

/** The head gives it back to those who prepare it, with a reason. */
export const rejectReport: ReportCommand<ReportReasonInput> = async (context, input) => {
  const { reason } = input;
  const taken = await moveReport(context, input, "reject", { reason, freeText: { texts: [reason], isChecked: input.personalDataChecked } });
  if (!taken.ok) return taken;
  const versionNo = taken.value.record.currentNo;
  await appendReportEvent(context, taken.value, "rejectReport", { versionNo, reason });
  await tellSeats(context, taken.value.record, ["PREPARER"], "REPORT_REJECTED", { versionNo, reason });
  return ok(movedOf(taken.value));
};

/** The level above asks for more until a day; the version stays as it was sent, and what was pinned to it becomes the body's task list. */
export const returnReport: ReportCommand<ReturnReportInput> = async (context, input) => {
  const { reason, redoDueOn, versionNo: looked } = input;
  const taken = await moveReport(context, input, "return", {
    reason,
    redoDueOn,
    versionNo: looked,
    freeText: { texts: [reason], isChecked: input.personalDataChecked },
    change: () => ({ returnReason: reason, redoDueOn: toDateColumn(redoDueOn) }),
  });
  if (!taken.ok) return taken;
  const versionNo = taken.value.record.currentNo;
  const pins = await sendDraftPins(context, input.reportId);
  await appendReportEvent(context, taken.value, "returnReport", { versionNo, reason, redoDueOn, pins });
  await tellSeats(context, taken.value.record, ["PREPARER", "HEAD"], "REPORT_RETURNED", { versionNo, reason, dueOn: redoDueOn });
  return ok(movedOf(taken.value));
};

/** After a return: the next version begins as a copy of the one that came back. */
export const reviseReport: ReportCommand<ReportStepInput> = async (context, input) => {
  const taken = await moveReport(context, input, "revise", {
    change: ({ record }) => ({ currentNo: record.nextNo, preparedById: context.actor.userId, sentById: null }),
  });
  if (!taken.ok) return taken;
  const versionNo = taken.value.record.nextNo;
  await copyVersion(context, taken.value.record);
  await appendReportEvent(context, taken.value, "reviseReport", { versionNo });
  return ok(movedOf(taken.value, versionNo));
};

/** Takes a report in; what a district's report was built on is locked with it. */
export const acceptReport: ReportCommand<AcceptReportInput> = async (context, input) => {
  const taken = await moveReport(context, input, "accept", { versionNo: input.versionNo, change: () => ({ acceptedAt: context.now }) });
  if (!taken.ok) return taken;
  const { record } = taken.value;
  const versionNo = record.currentNo;
  await closeAnsweredPins(context, record.id);
  // Rows before events: whoever works on one of those reports holds its row and waits for the trail.
  const locked = await lockReportsUsedBy(context, { ...record, status: taken.value.step.to });
  await appendReportEvent(context, taken.value, "acceptReport", { versionNo });
  for (const { id, no } of locked) {
    await appendEvent(context, {
      provinceId: record.provinceId,
      subjectType: "report",
      subjectId: id,
      action: "lockReport",
      from: "ACCEPTED",
      to: "LOCKED",
      data: { versionNo: no, rollUpId: record.id },
    });
  }
  await tellSeats(context, record, ["PREPARER", "HEAD"], "REPORT_ACCEPTED", { versionNo });
  return ok(movedOf(taken.value));
};

/** "Đã chốt số liệu": locks the accepted reports whose newest version the accepted one was built on, and names them. */
async function lockReportsUsedBy({ tx }: CommandContext, rollUp: ReportRecord): Promise<{ id: string; no: number }[]> {
  if (lockedBy({ status: "ACCEPTED" }, rollUp) !== "LOCKED") return [];
  const used = await tx.$queryRaw<{ id: string; no: number }[]>`
    select distinct r.id::text as id, v.no from report_cells c
    join cell_sources s on s.cell_id = c.id and s.kind = 'REPORT_CELL'
    join report_cells o on o.id = s.source_id
    join report_versions v on v.id = o.version_id
    join reports r on r.id = v.report_id and r.current_no = v.no
    where c.version_id = ${rollUp.versionId}::uuid order by 1`;
  const locked: { id: string; no: number }[] = [];
  for (const { id, no } of used) {
    const moved = await tx.report.updateMany({
      where: { id, status: "ACCEPTED", currentNo: no },
      data: { status: "LOCKED", version: { increment: 1 } },
    });
    if (moved.count === 1) locked.push({ id, no });
  }
  return locked;
}

/** The body takes what was entered for it as its own. */
export const confirmEnteredReport: ReportCommand<ReportStepInput> = async (context, input) => {
  const taken = await moveReport(context, input, "confirm", { change: () => ({ confirmedAt: context.now }) });
  if (!taken.ok) return taken;
  const versionNo = taken.value.record.currentNo;
  await appendReportEvent(context, taken.value, "confirmEnteredReport", { versionNo });
  await tellSeats(context, taken.value.record, ["RECEIVER"], "REPORT_CONFIRMED", { versionNo });
  return ok(movedOf(taken.value));
};
