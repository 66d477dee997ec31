import "server-only";
import { isFormOnly } from "@/lib/domain/correction";
import type { Actor } from "@/lib/domain/access";
import { relockAtOf } from "@/lib/domain/report-unlock";
import { err, ok } from "@/lib/domain/result";
import type { ReportStepInput } from "@/lib/schemas/report";
import type { CorrectReportInput, ReplaceReportInput, UnlockReportInput } from "@/lib/schemas/report-review";
import { appendReportEvent, movedOf, moveReport, tellSeats, type ReportCommand } from "./report-access";
import { copyVersion } from "./report-versions";

const labelOf = ({ title, bodyName }: Actor): string => [title, bodyName].filter(Boolean).join(", ");

/** "Mở khóa": an accepted report may be changed for some hours, where asked for; the next version begins from it, and it stands meanwhile. */
export const unlockReport: ReportCommand<UnlockReportInput> = async (context, input) => {
  const { tx, actor, now } = context;
  const { reason, hours, isWhole, cells, parts } = input;
  if (!isWhole && cells.length + parts.length === 0) return err("NO_SUCH_PLACE");
  const taken = await moveReport(context, input, "unlock", {
    reason,
    freeText: { texts: [reason], isChecked: input.personalDataChecked },
    change: ({ record }) => ({ currentNo: record.nextNo }),
  });
  if (!taken.ok) return taken;
  const { record, step } = taken.value;
  const versionId = await copyVersion(context, record);
  if (!isWhole && !(await areThere(context.tx, versionId, input))) return err("NO_SUCH_PLACE");
  const relockAt = relockAtOf(now, hours);
  await tx.reportUnlock.createMany({
    data: [
      {
        provinceId: record.provinceId,
        reportId: record.id,
        versionNo: record.currentNo,
        reason,
        scope: isWhole ? { all: true } : { all: false, cells, parts },
        hours,
        fromStatus: step.from,
        unlockedAt: now,
        relockAt,
        authorId: actor.userId,
        authorLabel: labelOf(actor),
      },
    ],
  });
  await appendReportEvent(context, taken.value, "unlockReport", {
    versionNo: record.nextNo,
    reason,
    hours,
    relockAt: relockAt.toISOString(),
    ...(isWhole ? {} : { openedCells: cells.length, openedParts: parts.length }),
  });
  await tellSeats(context, record, ["PREPARER", "HEAD"], "REPORT_UNLOCKED", { versionNo: record.nextNo, reason });
  return ok(movedOf(taken.value, record.nextNo));
};

type Places = Pick<UnlockReportInput, "cells" | "parts">;

async function areThere(tx: Parameters<typeof unlockReport>[0]["tx"], versionId: string, { cells, parts }: Places): Promise<boolean> {
  const foundParts = await tx.reportPart.count({ where: { versionId, code: { in: parts } } });
  const foundCells = cells.length === 0 ? 0 : await tx.reportCell.count({ where: { versionId, OR: cells } });
  return foundParts === new Set(parts).size && foundCells === new Set(cells.map((cell) => Object.values(cell).join())).size;
}

/** "Báo cáo thay thế": the body's own next version of what was accepted; once it goes up it recalls that one. */
export const replaceReport: ReportCommand<ReplaceReportInput> = async (context, input) => {
  const { reason } = input;
  const taken = await moveReport(context, input, "replace", {
    reason,
    freeText: { texts: [reason], isChecked: input.personalDataChecked },
    change: ({ record }) => ({ currentNo: record.nextNo, preparedById: context.actor.userId }),
  });
  if (!taken.ok) return taken;
  const { record } = taken.value;
  await copyVersion(context, record, { replacesNo: record.currentNo, replaceReason: reason });
  await appendReportEvent(context, taken.value, "replaceReport", { versionNo: record.nextNo, replacesNo: record.currentNo, reason });
  return ok(movedOf(taken.value, record.nextNo));
};

/** "Bỏ báo cáo thay thế": what was begun is left and never sent, its number is not used again; the accepted version stands as it stood. */
export const dropReplacement: ReportCommand<ReportStepInput> = async (context, input) => {
  const { tx } = context;
  const taken = await moveReport(context, input, "drop", {
    change: ({ record }) => ({ currentNo: record.replacesNo ?? record.currentNo }),
  });
  if (!taken.ok) return taken;
  const { record, step } = taken.value;
  const begun = await tx.event.findFirst({
    where: { subjectType: "report", subjectId: record.id, action: "replaceReport" },
    orderBy: { sequence: "desc" },
    select: { fromState: true },
  });
  const stood = { record, step: { ...step, to: begun?.fromState === "LOCKED" ? "LOCKED" : step.to } } as const;
  if (stood.step.to !== step.to) await tx.report.updateMany({ where: { id: record.id }, data: { status: stood.step.to } });
  const versionNo = record.replacesNo ?? record.currentNo;
  await appendReportEvent(context, stood, "dropReplacement", { versionNo: record.currentNo, replacesNo: versionNo });
  return ok(movedOf(stood, versionNo));
};

/** "Đính chính": a fault of form, technique or procedure is put right beside the version, whose content stays. */
export const correctReport: ReportCommand<CorrectReportInput> = async (context, input) => {
  const { place, wrong, right } = input;
  const taken = await moveReport(context, input, "correct", {
    freeText: { texts: [wrong, right], isChecked: input.personalDataChecked },
  });
  if (!taken.ok) return taken;
  if (wrong === right) return err("NOTHING_CORRECTED");
  if (!isFormOnly(place, wrong, right)) return err("CONTENT_CORRECTION");
  const { record } = taken.value;
  const { actor, now, tx } = context;
  const versionNo = record.currentNo;
  await tx.reportCorrection.createMany({
    data: [
      {
        provinceId: record.provinceId,
        reportId: record.id,
        versionNo,
        place,
        wrong,
        right,
        authorId: actor.userId,
        authorLabel: labelOf(actor),
        correctedAt: now,
      },
    ],
  });
  await appendReportEvent(context, taken.value, "correctReport", { versionNo, correctionPlace: place, wrong, right });
  await tellSeats(context, record, ["RECEIVER"], "REPORT_CORRECTED", { versionNo });
  return ok(movedOf(taken.value));
};
