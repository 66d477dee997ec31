"use server";

import {
  appraiseNominationInput,
  createNominationInput,
  giveOpinionInput,
  nominationReasonInput,
  saveNominationInput,
  submitNominationInput,
} from "@/lib/schemas/nomination";
import { defineAction } from "@/lib/server/action";
import { appraiseNomination, giveOpinion, returnNomination } from "@/lib/server/commands/nomination-review";
import { createNomination, saveNomination, submitNomination, withdrawNomination } from "@/lib/server/commands/nominations";

export const createNominationAction = defineAction("nomination.create", createNominationInput, createNomination);
export const saveNominationAction = defineAction("nomination.save", saveNominationInput, saveNomination);
export const submitNominationAction = defineAction("nomination.submit", submitNominationInput, submitNomination);
export const withdrawNominationAction = defineAction("nomination.withdraw", nominationReasonInput, withdrawNomination);
export const giveOpinionAction = defineAction("nomination.opinion", giveOpinionInput, giveOpinion);
export const returnNominationAction = defineAction("nomination.return", nominationReasonInput, returnNomination);
export const appraiseNominationAction = defineAction("nomination.appraise", appraiseNominationInput, appraiseNomination);
