"use server";

import {
  addDecisionItemInput,
  answerNominationInput,
  createDecisionInput,
  dropDecisionItemInput,
  editDecisionInput,
  editDecisionItemInput,
  issueDecisionInput,
  moveDecisionItemInput,
  recordDecisionInput,
} from "@/lib/schemas/decision";
import { defineAction } from "@/lib/server/action";
import {
  addDecisionItem,
  answerNomination,
  dropDecisionItem,
  editDecisionItem,
  moveDecisionItem,
} from "@/lib/server/commands/decision-items";
import { createDecision, editDecision, issueDecision, recordDecision } from "@/lib/server/commands/decisions";

export const createDecisionAction = defineAction("decision.create", createDecisionInput, createDecision);
export const recordDecisionAction = defineAction("decision.record", recordDecisionInput, recordDecision);
export const editDecisionAction = defineAction("decision.edit", editDecisionInput, editDecision);
export const addDecisionItemAction = defineAction("decision.addItem", addDecisionItemInput, addDecisionItem);
export const editDecisionItemAction = defineAction("decision.editItem", editDecisionItemInput, editDecisionItem);
export const dropDecisionItemAction = defineAction("decision.dropItem", dropDecisionItemInput, dropDecisionItem);
export const moveDecisionItemAction = defineAction("decision.moveItem", moveDecisionItemInput, moveDecisionItem);
export const answerNominationAction = defineAction("decision.answerNomination", answerNominationInput, answerNomination);
export const issueDecisionAction = defineAction("decision.issue", issueDecisionInput, issueDecision);
