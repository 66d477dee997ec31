"use server";

import { addRecipientsInput, noteDispatchInput, readPaperInput } from "@/lib/schemas/dispatch";
import {
  approveStepInput,
  numberPaperInput,
  recordStepInput,
  returnPaperInput,
  saveRouteInput,
  sendPaperInput,
} from "@/lib/schemas/paper-route";
import { defineAction } from "@/lib/server/action";
import { addRecipients, noteDispatch, readPaper } from "@/lib/server/commands/dispatches";
import { numberPaper, recordStep } from "@/lib/server/commands/paper-office";
import { saveRoute } from "@/lib/server/commands/paper-routes";
import { approveStep, returnPaper, sendPaper } from "@/lib/server/commands/paper-steps";

export const sendPaperAction = defineAction("paper.send", sendPaperInput, sendPaper);
export const approveStepAction = defineAction("paper.approve", approveStepInput, approveStep);
export const recordStepAction = defineAction("paper.record", recordStepInput, recordStep);
export const returnPaperAction = defineAction("paper.return", returnPaperInput, returnPaper);
export const numberPaperAction = defineAction("paper.number", numberPaperInput, numberPaper);
export const saveRouteAction = defineAction("paper.saveRoute", saveRouteInput, saveRoute);
export const addRecipientsAction = defineAction("paper.addRecipients", addRecipientsInput, addRecipients);
export const noteDispatchAction = defineAction("paper.noteDispatch", noteDispatchInput, noteDispatch);
export const readPaperAction = defineAction("paper.read", readPaperInput, readPaper);
