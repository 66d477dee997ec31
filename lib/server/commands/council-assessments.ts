import "server-only";
import type { AssessmentCommandRefusal } from "@/lib/domain/assessment-view";
import { resultByRule } from "@/lib/domain/criteria";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { err, ok } from "@/lib/domain/result";
import type { AssessmentStepInput, ReturnAssessmentInput, SaveScoresInput } from "@/lib/schemas/assessment";
import { appendEvent, type Command } from "../command";
import { SECRETARIAT } from "./addressees";
import { COMMUNE, takeAssessment, tell } from "./assessment-access";
import { writeScores } from "./assessment-scores";

type Deed<I> = Command<I, { readonly assessmentId: string }, AssessmentCommandRefusal>;

/** The council's secretary scores beside the commune's own scores. */
export const saveCouncilScore: Deed<SaveScoresInput> = async (context, input) => {
  const taken = await takeAssessment(context, input, "councilScore");
  if (!taken.ok) return taken;
  return writeScores(context, taken.value, input, "council");
};

/** Concludes the appraisal: the total, the mandatory criteria that failed, and what the rule proposes. */
export const appraise: Deed<AssessmentStepInput> = async (context, input) => {
  const { tx, actor } = context;
  const taken = await takeAssessment(context, input, "appraise");
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  const scores = row.scores.map((score) => ({
    code: score.criterion.code,
    isMandatory: score.criterion.isMandatory,
    points: score.councilPoints?.toNumber() ?? null,
    passed: score.councilPassed,
  }));
  const passMark = row.criteriaVersion.passMark.toNumber();
  const { result, total, failedMandatory } = resultByRule({ scores, passMark });
  if (result === null) return err("INCOMPLETE");
  await tx.assessment.updateMany({
    where: { id: row.id },
    data: { status: step.to, councilTotal: total, proposed: result, appraisedById: actor.userId },
  });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "assessment",
    subjectId: row.id,
    action: "appraise",
    from: step.from,
    to: step.to,
    data: { total, passMark, failedMandatory: [...failedMandatory], proposed: result },
  });
  await tell(context, SECRETARIAT, {
    kind: "ASSESSMENT_APPRAISED",
    assessmentId: row.id,
    provinceId: row.provinceId,
    unitId: row.locality.unitId,
    data: { proposed: result },
  });
  return ok({ assessmentId: row.id });
};

/** Back to the commune with a reason; what both sides scored stays where it is. */
export const returnToCommune: Deed<ReturnAssessmentInput> = async (context, input) => {
  const { tx } = context;
  if (checkPersonalData(input.reason, true).kind !== "CLEAN") return err("PERSONAL_DATA");
  const taken = await takeAssessment(context, input, "returnToCommune", { reason: input.reason });
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  await tx.assessment.updateMany({ where: { id: row.id }, data: { status: step.to, selfScoredById: null } });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "assessment",
    subjectId: row.id,
    action: "returnToCommune",
    from: step.from,
    to: step.to,
    reason: input.reason,
  });
  await tell(context, COMMUNE, {
    kind: "ASSESSMENT_RETURNED",
    assessmentId: row.id,
    provinceId: row.provinceId,
    unitId: row.locality.unitId,
    data: { reason: input.reason },
  });
  return ok({ assessmentId: row.id });
};
