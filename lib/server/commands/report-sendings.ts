import "server-only";
import { ok } from "@/lib/domain/result";
import type { EnterReportForInput, RecordSignedPaperInput, ReportStepInput, SendReportInput } from "@/lib/schemas/report";
import type { CommandContext } from "../command";
import { appendReportEvent, checkHardRules, movedOf, moveReport, tellSeats, type ReportCommand, type Taken } from "./report-access";
import { recallReplaced, resumeUnlock } from "./report-recall";
import { copyVersion, createFirstVersion, refreshVersion, sealVersion } from "./report-versions";

/** What every sending writes; a reason for being late only where it is. */
const sent = ({ actor, now }: CommandContext, { step, record }: Taken, lateReason: string) => ({
  sentById: actor.userId,
  sentAt: now,
  redoDueOn: null,
  ...(step.isLate && { lateReason: lateReason === "" ? record.lateReason : lateReason }),
});

const versionInHand = (taken: Taken): string => {
  if (taken.record.versionId === null) throw new Error(`Report ${taken.record.id} has no version in hand`);
  return taken.record.versionId;
};

/** "Duyệt gửi": the head sends the version in hand up. */
export const sendReport: ReportCommand<SendReportInput> = async (context, input) => {
  const taken = await moveReport(context, input, "send", {
    freeText: { texts: [input.lateReason], isChecked: input.personalDataChecked },
    change: (found) => sent(context, found, input.lateReason),
  });
  if (!taken.ok) return taken;
  const { record, step } = taken.value;
  const rules = await checkHardRules(context, record);
  if (!rules.ok) return rules;
  const snapshot = await sealVersion(context, versionInHand(taken.value), null);
  const recall = await recallReplaced(context, record);
  await appendReportEvent(context, taken.value, "sendReport", { versionNo: record.currentNo, isLate: step.isLate, ...recall, ...snapshot });
  if (record.replacesNo === null) await tellSeats(context, record, ["RECEIVER"], "REPORT_SENT", { versionNo: record.currentNo });
  return ok(movedOf(taken.value));
};

/** "Đã ký bản giấy": the officer records the paper that was signed, and so sends it. */
export const recordSignedPaper: ReportCommand<RecordSignedPaperInput> = async (context, input) => {
  const { number, signer, capacity, signedOn } = input;
  const paper = { number, signer, capacity, signedOn };
  const taken = await moveReport(context, input, "recordPaper", {
    paper,
    freeText: { texts: [signer, input.lateReason], isChecked: input.personalDataChecked },
    change: (found) => sent(context, found, input.lateReason),
  });
  if (!taken.ok) return taken;
  const { record, step } = taken.value;
  const rules = await checkHardRules(context, record);
  if (!rules.ok) return rules;
  const versionNo = record.currentNo;
  const snapshot = await sealVersion(context, versionInHand(taken.value), paper);
  const recall = await recallReplaced(context, record);
  await appendReportEvent(context, taken.value, "recordSignedPaper", { versionNo, isLate: step.isLate, paper, ...recall, ...snapshot });
  if (record.replacesNo === null) await tellSeats(context, record, ["RECEIVER"], "REPORT_SENT", { versionNo });
  return ok(movedOf(taken.value));
};

/** Taken back before the level above decided; what was sent stays, the next version begins from it, no wider open than the one that was sent. */
export const withdrawReport: ReportCommand<ReportStepInput> = async (context, input) => {
  const taken = await moveReport(context, input, "withdraw", { change: ({ record }) => ({ currentNo: record.nextNo, sentById: null }) });
  if (!taken.ok) return taken;
  const versionNo = taken.value.record.nextNo;
  await copyVersion(context, taken.value.record);
  await resumeUnlock(context, taken.value.record);
  await appendReportEvent(context, taken.value, "withdrawReport", { versionNo });
  await tellSeats(context, taken.value.record, ["RECEIVER", "PREPARER"], "REPORT_WITHDRAWN", { versionNo: taken.value.record.currentNo });
  return ok(movedOf(taken.value, versionNo));
};

/** "Nhập thay": the level above builds a late body's report from its figures and submits it, marked; the body confirms it later. */
export const enterReportFor: ReportCommand<EnterReportForInput> = async (context, input) => {
  const { caller } = input;
  const taken = await moveReport(context, input, "enterFor", {
    reason: caller,
    freeText: { texts: [caller], isChecked: input.personalDataChecked },
    change: (found) => ({
      ...sent(context, found, ""),
      caller,
      preparedById: context.actor.userId,
      ...(found.step.startsVersion && { currentNo: found.record.nextNo }),
    }),
  });
  if (!taken.ok) return taken;
  const { record, step } = taken.value;
  const versionNo = step.startsVersion ? record.nextNo : record.currentNo;
  const versionId = step.startsVersion
    ? await (record.versionId === null ? createFirstVersion(context, record) : copyVersion(context, record))
    : versionInHand(taken.value);
  await refreshVersion(context.tx, record, versionId);
  const snapshot = await sealVersion(context, versionId, null);
  await appendReportEvent(context, taken.value, "enterReportFor", { versionNo, caller, isLate: step.isLate, ...snapshot });
  await tellSeats(context, record, ["PREPARER", "HEAD"], "REPORT_ENTERED_FOR", { versionNo });
  return ok(movedOf(taken.value, versionNo));
};
