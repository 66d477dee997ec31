"use server";

import {
  enterReportForInput,
  recordSignedPaperInput,
  reportReasonInput,
  reportStepInput,
  saveReportCellsInput,
  saveReportPartInput,
  sendReportInput,
} from "@/lib/schemas/report";
import { defineAction } from "@/lib/server/action";
import { refreshFromSources, saveReportCells, saveReportPart } from "@/lib/server/commands/report-edits";
import { recordSignedPaper, sendReport, enterReportFor, withdrawReport } from "@/lib/server/commands/report-sendings";
import {
  acceptReport,
  confirmEnteredReport,
  finishReport,
  rejectReport,
  returnReport,
  reviseReport,
  startReport,
} from "@/lib/server/commands/reports";

export const startReportAction = defineAction("report.start", reportStepInput, startReport);
export const saveReportPartAction = defineAction("report.savePart", saveReportPartInput, saveReportPart);
export const saveReportCellsAction = defineAction("report.saveCells", saveReportCellsInput, saveReportCells);
export const refreshFromSourcesAction = defineAction("report.refreshFromSources", reportStepInput, refreshFromSources);
export const finishReportAction = defineAction("report.finish", reportStepInput, finishReport);
export const rejectReportAction = defineAction("report.reject", reportReasonInput, rejectReport);
export const sendReportAction = defineAction("report.send", sendReportInput, sendReport);
export const recordSignedPaperAction = defineAction("report.recordSignedPaper", recordSignedPaperInput, recordSignedPaper);
export const withdrawReportAction = defineAction("report.withdraw", reportStepInput, withdrawReport);
export const returnReportAction = defineAction("report.return", reportReasonInput, returnReport);
export const reviseReportAction = defineAction("report.revise", reportStepInput, reviseReport);
export const acceptReportAction = defineAction("report.accept", reportStepInput, acceptReport);
export const enterForReportAction = defineAction("report.enterFor", enterReportForInput, enterReportFor);
export const confirmEnteredReportAction = defineAction("report.confirmEntered", reportStepInput, confirmEnteredReport);
