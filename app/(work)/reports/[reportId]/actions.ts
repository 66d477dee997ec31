"use server";

import {
  acceptReportInput,
  enterReportForInput,
  recordSignedPaperInput,
  reportReasonInput,
  reportStepInput,
  returnReportInput,
  saveReportCellsInput,
  saveReportPartInput,
  sendReportInput,
} from "@/lib/schemas/report";
import {
  answerPinInput,
  correctReportInput,
  pinNoteInput,
  pinStepInput,
  raisePinInput,
  replaceReportInput,
  unlockReportInput,
} from "@/lib/schemas/report-review";
import { defineAction } from "@/lib/server/action";
import { refreshFromSources, saveReportCells, saveReportPart } from "@/lib/server/commands/report-edits";
import { answerPin, closePin, discardPin, raisePin, remarkPin, reopenPin } from "@/lib/server/commands/report-pins";
import { recordSignedPaper, sendReport, enterReportFor, withdrawReport } from "@/lib/server/commands/report-sendings";
import { correctReport, dropReplacement, replaceReport, unlockReport } from "@/lib/server/commands/report-unlocks";
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
export const saveReportCellsAction = defineAction("report.saveCells", saveReportCellsInput, saveReportCells, { redraws: false });
export const refreshFromSourcesAction = defineAction("report.refreshFromSources", reportStepInput, refreshFromSources);
export const finishReportAction = defineAction("report.finish", reportStepInput, finishReport);
export const rejectReportAction = defineAction("report.reject", reportReasonInput, rejectReport);
export const sendReportAction = defineAction("report.send", sendReportInput, sendReport);
export const recordSignedPaperAction = defineAction("report.recordSignedPaper", recordSignedPaperInput, recordSignedPaper);
export const withdrawReportAction = defineAction("report.withdraw", reportStepInput, withdrawReport);
export const returnReportAction = defineAction("report.return", returnReportInput, returnReport);
export const reviseReportAction = defineAction("report.revise", reportStepInput, reviseReport);
export const acceptReportAction = defineAction("report.accept", acceptReportInput, acceptReport);
export const enterForReportAction = defineAction("report.enterFor", enterReportForInput, enterReportFor);
export const confirmEnteredReportAction = defineAction("report.confirmEntered", reportStepInput, confirmEnteredReport);
export const unlockReportAction = defineAction("report.unlock", unlockReportInput, unlockReport);
export const replaceReportAction = defineAction("report.replace", replaceReportInput, replaceReport);
export const dropReplacementAction = defineAction("report.drop", reportStepInput, dropReplacement);
export const correctReportAction = defineAction("report.correct", correctReportInput, correctReport);
export const raisePinAction = defineAction("report.raisePin", raisePinInput, raisePin);
export const discardPinAction = defineAction("report.discardPin", pinStepInput, discardPin);
export const answerPinAction = defineAction("report.answerPin", answerPinInput, answerPin);
export const remarkPinAction = defineAction("report.remarkPin", pinNoteInput, remarkPin);
export const closePinAction = defineAction("report.closePin", pinStepInput, closePin);
export const reopenPinAction = defineAction("report.reopenPin", pinNoteInput, reopenPin);
