import "server-only";
import type { ScoreSide } from "@/lib/domain/assessment-view";
import { scoreFault, totalOf } from "@/lib/domain/criteria";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { err, ok, type Result } from "@/lib/domain/result";
import type { SaveScoresInput } from "@/lib/schemas/assessment";
import { appendEvent, type CommandContext } from "../command";
import { computedOf } from "../queries/assessments";
import type { Taken } from "./assessment-access";

type ScoresRefusal = "NOT_FOUND" | "BAD_POINTS" | "PERSONAL_DATA";

/** Writes one side of a sheet that was taken: points within each criterion's weight, notes that name nobody. */
export async function writeScores(
  context: CommandContext,
  { row, step }: Taken,
  input: SaveScoresInput,
  side: ScoreSide,
): Promise<Result<{ readonly assessmentId: string }, ScoresRefusal>> {
  const weights = new Map(row.scores.map((score) => [score.criterionId, computedOf(score.computed).weight]));
  for (const { criterionId, points, note } of input.scores) {
    const weight = weights.get(criterionId);
    if (weight === undefined) return err("NOT_FOUND");
    if (points !== null && scoreFault(points, weight) !== null) return err("BAD_POINTS");
    if (checkPersonalData(note, input.personalDataChecked).kind !== "CLEAN") return err("PERSONAL_DATA");
  }
  const { tx } = context;
  const scores = JSON.stringify(
    input.scores.map(({ criterionId: id, points, passed, note }) => ({ id, points, passed, note: note === "" ? null : note })),
  );
  if (side === "self") {
    await tx.$executeRaw`
      update criterion_scores s set self_points = r.points, self_passed = r.passed, self_note = r.note
      from jsonb_to_recordset(${scores}::jsonb) as r(id uuid, points numeric, passed boolean, note text)
      where s.assessment_id = ${row.id}::uuid and s.criterion_id = r.id`;
  } else {
    await tx.$executeRaw`
      update criterion_scores s set council_points = r.points, council_passed = r.passed, council_note = r.note
      from jsonb_to_recordset(${scores}::jsonb) as r(id uuid, points numeric, passed boolean, note text)
      where s.assessment_id = ${row.id}::uuid and s.criterion_id = r.id`;
  }
  const written = await tx.criterionScore.findMany({ where: { assessmentId: row.id }, select: { selfPoints: true, councilPoints: true } });
  const total = totalOf(
    written.map((score) => ({ points: (side === "self" ? score.selfPoints : score.councilPoints)?.toNumber() ?? null })),
  );
  await tx.assessment.updateMany({ where: { id: row.id }, data: side === "self" ? { selfTotal: total } : { councilTotal: total } });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "assessment",
    subjectId: row.id,
    action: side === "self" ? "saveSelfScore" : "saveCouncilScore",
    from: step.from,
    to: step.to,
    data: { total, scored: input.scores.filter((score) => score.points !== null && score.passed !== null).length, of: row.scores.length },
  });
  return ok({ assessmentId: row.id });
}
