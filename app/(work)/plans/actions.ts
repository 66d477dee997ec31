"use server";

import { saveCommitteeInput } from "@/lib/schemas/committee";
import {
  amendPlanInput,
  createLocalPlanInput,
  createPlanInput,
  editPlanInput,
  issueLocalPlanInput,
  issuePlanInput,
  planStepInput,
  returnPlanInput,
} from "@/lib/schemas/plan";
import { recordDutyInput, reopenDutyInput, saveContentInput, saveDutiesInput } from "@/lib/schemas/plan-content";
import { defineAction } from "@/lib/server/action";
import { saveCommittee } from "@/lib/server/commands/committees";
import { acceptPlan, createLocalPlan, issueLocalPlan, returnPlan, revisePlan } from "@/lib/server/commands/local-plans";
import { recordDuty, reopenDuty, saveDuties } from "@/lib/server/commands/plan-duties";
import { amendPlan, closePlan, createPlan, editPlan, issuePlan, savePlanContent } from "@/lib/server/commands/plans";

export const createPlanAction = defineAction("plan.create", createPlanInput, createPlan);
export const editPlanAction = defineAction("plan.edit", editPlanInput, editPlan);
export const issuePlanAction = defineAction("plan.issue", issuePlanInput, issuePlan);
export const savePlanContentAction = defineAction("plan.saveContent", saveContentInput, savePlanContent);
export const closePlanAction = defineAction("plan.close", planStepInput, closePlan);
export const amendPlanAction = defineAction("plan.amend", amendPlanInput, amendPlan);

export const saveDutiesAction = defineAction("plan.saveDuties", saveDutiesInput, saveDuties);
export const recordDutyAction = defineAction("plan.recordDuty", recordDutyInput, recordDuty);
export const reopenDutyAction = defineAction("plan.reopenDuty", reopenDutyInput, reopenDuty);

export const createLocalPlanAction = defineAction("plan.createLocal", createLocalPlanInput, createLocalPlan);
export const issueLocalPlanAction = defineAction("plan.issueLocal", issueLocalPlanInput, issueLocalPlan);
export const acceptPlanAction = defineAction("plan.accept", planStepInput, acceptPlan);
export const returnPlanAction = defineAction("plan.return", returnPlanInput, returnPlan);
export const revisePlanAction = defineAction("plan.revise", planStepInput, revisePlan);

export const saveCommitteeAction = defineAction("committee.save", saveCommitteeInput, saveCommittee);
