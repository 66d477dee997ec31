import "server-only";
import { isWritable } from "@/lib/domain/access";
import { decideOpening } from "@/lib/domain/assessment-opening";
import type { AssessmentCommandRefusal, ComputedScore } from "@/lib/domain/assessment-view";
import { totalOf } from "@/lib/domain/criteria";
import { toDateColumn } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { AssessmentStepInput, CreateAssessmentInput, SaveScoresInput } from "@/lib/schemas/assessment";
import { appendEvent, type Command } from "../command";
import { findOpeningRow, openingOf } from "../queries/assessment-forms";
import { computeNow, findAssessmentRow, monthsOf } from "../queries/assessments";
import { findVersionInForce } from "../queries/criteria";
import { COUNCIL, SECRETARIAT } from "./addressees";
import { claim, COMMUNE, stepLocality, takeAssessment, tell } from "./assessment-access";
import { writeScores } from "./assessment-scores";

type Done = { readonly assessmentId: string };
type Deed<I> = Command<I, Done, AssessmentCommandRefusal>;

const outcomes = (scores: readonly { readonly criterion: { readonly code: string }; readonly computed: ComputedScore }[]) =>
  Object.fromEntries(scores.map(({ criterion, computed }) => [criterion.code, computed.outcome]));

/** Begins the sheet of a locality with the criteria in force for the campaign's year, every criterion reckoned from the figures as they are. */
export const createAssessment: Deed<CreateAssessmentInput> = async (context, { localityId }) => {
  const { tx, actor } = context;
  // One at a time for a locality: two sheets of two versions would not meet in the unique key.
  await tx.$executeRaw`select 1 from designated_localities where id = ${localityId}::uuid for update`;
  const locality = await findOpeningRow(tx, actor, localityId);
  if (!locality) return err("NOT_FOUND");
  const opening = decideOpening(openingOf(locality), actor);
  if (!opening.ok) return err(opening.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : opening.error);
  const { provinceId, campaign, unitId } = locality;
  const criteriaVersion = await findVersionInForce(tx, provinceId, opening.value, campaign.year);
  if (!criteriaVersion) return err("NO_CRITERIA");
  const { months } = monthsOf({ locality }, actor.today);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return err("NO_MONTH_OVER");

  const [assessment] = await tx.assessment.createManyAndReturn({
    data: [
      {
        provinceId,
        localityId,
        criteriaVersionId: criteriaVersion.id,
        figuresFrom: toDateColumn(first.from),
        figuresTo: toDateColumn(last.to),
      },
    ],
    skipDuplicates: true,
  });
  if (!assessment) return err("ASSESSMENT_EXISTS");
  const scores = await computeNow(tx, { locality, criteriaVersion }, actor.today);
  await tx.criterionScore.createMany({
    data: scores.map(({ criterion, computed }) => ({ provinceId, assessmentId: assessment.id, criterionId: criterion.id, computed })),
  });
  await appendEvent(context, {
    provinceId,
    subjectType: "assessment",
    subjectId: assessment.id,
    action: "createAssessment",
    to: "DRAFT",
    data: { localityId, criteriaVersionId: criteriaVersion.id, figuresFrom: first.from, figuresTo: last.to, outcomes: outcomes(scores) },
  });
  await tell(context, COMMUNE, { kind: "ASSESSMENT_OPENED", assessmentId: assessment.id, provinceId, unitId });
  return ok({ assessmentId: assessment.id });
};

/** Reckons a draft anew from the newest figures. What was typed stays, unless a new weight no longer bears it. */
export const refreshComputed: Deed<AssessmentStepInput> = async (context, { assessmentId, version }) => {
  const { tx, actor } = context;
  const row = await findAssessmentRow(tx, actor, assessmentId);
  if (!row || !isWritable(actor.scope, row)) return err("NOT_FOUND");
  if (!can(actor, "SELF_SCORE") && !can(actor, "RECORD_RESULT")) return err("ROLE_NOT_ALLOWED");
  if (row.status !== "DRAFT") return err("WRONG_STATUS");
  if (!(await claim(context, row, version))) return err("STALE");
  const { months } = monthsOf(row, actor.today);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return err("NO_MONTH_OVER");

  const scores = await computeNow(tx, row, actor.today);
  const kept = scores.map(({ criterion }) => criterion.id);
  await tx.criterionScore.deleteMany({ where: { assessmentId, criterionId: { notIn: kept } } });
  await tx.criterionScore.createMany({
    data: scores.map(({ criterion, computed }) => ({ provinceId: row.provinceId, assessmentId, criterionId: criterion.id, computed })),
    skipDuplicates: true,
  });
  for (const { criterion, computed } of scores) {
    await tx.criterionScore.updateMany({ where: { assessmentId, criterionId: criterion.id }, data: { computed } });
    const where = { assessmentId, criterionId: criterion.id };
    await tx.criterionScore.updateMany({ where: { ...where, selfPoints: { gt: computed.weight } }, data: { selfPoints: null } });
    await tx.criterionScore.updateMany({ where: { ...where, councilPoints: { gt: computed.weight } }, data: { councilPoints: null } });
  }
  await tx.assessment.updateMany({
    where: { id: assessmentId },
    data: { figuresFrom: toDateColumn(first.from), figuresTo: toDateColumn(last.to) },
  });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "assessment",
    subjectId: assessmentId,
    action: "refreshComputed",
    from: "DRAFT",
    to: "DRAFT",
    data: { figuresFrom: first.from, figuresTo: last.to, outcomes: outcomes(scores) },
  });
  return ok({ assessmentId });
};

/** The commune police score their own commune; what is left open may be filled in later. */
export const saveSelfScore: Deed<SaveScoresInput> = async (context, input) => {
  const taken = await takeAssessment(context, input, "selfScore");
  if (!taken.ok) return taken;
  return writeScores(context, taken.value, input, "self");
};

/** The commune's head sends the sheet: from here the council scores, and a locality in transformation is under appraisal. */
export const submitSelfScore: Deed<AssessmentStepInput> = async (context, input) => {
  const { tx, actor } = context;
  const taken = await takeAssessment(context, input, "submitSelfScore");
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  const { locality, provinceId } = row;
  const selfTotal = totalOf(row.scores.map((score) => ({ points: score.selfPoints?.toNumber() ?? null })));
  await tx.assessment.updateMany({ where: { id: row.id }, data: { status: step.to, selfTotal, selfScoredById: actor.userId } });

  // Sent anew after a return it is under appraisal already; a followed one stays followed.
  const begins = locality.state === "IN_TRANSFORMATION";
  const state = begins ? await stepLocality(context, locality, "beginAppraisal", undefined) : ok(locality.state);
  if (!state.ok) return state;
  if (state.value !== "UNDER_APPRAISAL" && state.value !== "MONITORED") return err("LOCALITY_MOVED_ON");
  await appendEvent(context, {
    provinceId,
    subjectType: "assessment",
    subjectId: row.id,
    action: "submitSelfScore",
    from: step.from,
    to: step.to,
    data: { selfTotal, localityId: locality.id, localityFrom: locality.state, localityTo: state.value },
  });
  const told = { kind: "ASSESSMENT_SELF_SCORED", assessmentId: row.id, provinceId, unitId: locality.unitId } as const;
  await tell(context, COUNCIL, told);
  await tell(context, SECRETARIAT, told);
  return ok({ assessmentId: row.id });
};
