"use server";

import { createPlanInput, editPlanInput, issuePlanInput } from "@/lib/schemas/plan";
import { defineAction } from "@/lib/server/action";
import { createPlan, editPlan, issuePlan } from "@/lib/server/commands/plans";

export const createPlanAction = defineAction("plan.create", createPlanInput, createPlan);
export const editPlanAction = defineAction("plan.edit", editPlanInput, editPlan);
export const issuePlanAction = defineAction("plan.issue", issuePlanInput, issuePlan);
