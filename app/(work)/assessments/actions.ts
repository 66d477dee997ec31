"use server";

import {
  assessmentStepInput,
  createAssessmentInput,
  recordResultInput,
  returnAssessmentInput,
  saveScoresInput,
} from "@/lib/schemas/assessment";
import { defineAction } from "@/lib/server/action";
import { recordResult } from "@/lib/server/commands/assessment-results";
import { createAssessment, refreshComputed, saveSelfScore, submitSelfScore } from "@/lib/server/commands/assessments";
import { appraise, returnToCommune, saveCouncilScore } from "@/lib/server/commands/council-assessments";

export const createAssessmentAction = defineAction("assessment.create", createAssessmentInput, createAssessment);
export const refreshComputedAction = defineAction("assessment.refresh", assessmentStepInput, refreshComputed);
export const saveSelfScoreAction = defineAction("assessment.saveSelfScore", saveScoresInput, saveSelfScore);
export const submitSelfScoreAction = defineAction("assessment.submitSelfScore", assessmentStepInput, submitSelfScore);
export const saveCouncilScoreAction = defineAction("assessment.saveCouncilScore", saveScoresInput, saveCouncilScore);
export const appraiseAction = defineAction("assessment.appraise", assessmentStepInput, appraise);
export const returnToCommuneAction = defineAction("assessment.return", returnAssessmentInput, returnToCommune);
export const recordResultAction = defineAction("assessment.recordResult", recordResultInput, recordResult);
