import "server-only";
import {
  decideAssessment,
  type AssessmentAction,
  type AssessmentRefusal,
  type AssessmentStep,
  type RecordedResult,
} from "@/lib/domain/assessment";
import type { AssessmentNotice } from "@/lib/domain/assessment-view";
import { applyLocalityStep, decisionFor, type LocalityState, type LocalityStepKind } from "@/lib/domain/locality";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { notify, type CommandContext } from "../command";
import { factsOf, findAssessmentRow, type AssessmentRow } from "../queries/assessments";
import { listLabels } from "../queries/units";
import { listAddressed, type Addressees } from "./addressees";

type Asked = { readonly assessmentId: string; readonly version: number };
type Given = { readonly reason?: string | undefined; readonly decision?: RecordedResult | undefined };
export type Taken = { readonly row: AssessmentRow; readonly step: AssessmentStep };
export type TakeRefusal = AssessmentRefusal | "NOT_FOUND" | "STALE";

/** The sheet a command works on, allowed by its procedure and taken: from here on the row is this transaction's, and whoever read it before is stale. */
export async function takeAssessment(
  context: CommandContext,
  { assessmentId, version }: Asked,
  action: AssessmentAction,
  given: Given = {},
): Promise<Result<Taken, TakeRefusal>> {
  const { tx, actor } = context;
  const row = await findAssessmentRow(tx, actor, assessmentId);
  if (!row) return err("NOT_FOUND");
  const step = decideAssessment(factsOf(row), { action, actor, today: actor.today, ...given });
  if (!step.ok) return err(step.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : step.error);
  return (await claim(context, row, version)) ? ok({ row, step: step.value }) : err("STALE");
}

/** Compare-and-set on the version the form was drawn from. What was read with another version than this is never written over. */
export async function claim({ tx }: CommandContext, row: AssessmentRow, version: number): Promise<boolean> {
  if (row.version !== version) return false;
  const claimed = await tx.assessment.updateMany({
    where: { id: row.id, version, status: row.status },
    data: { version: { increment: 1 } },
  });
  return claimed.count === 1;
}

/** Moves the locality on; refused where it is no longer in the state the sheet was made for. */
export async function stepLocality(
  { tx }: CommandContext,
  { id, state }: { readonly id: string; readonly state: LocalityState },
  kind: LocalityStepKind,
  reason: string | undefined,
): Promise<Result<LocalityState, "LOCALITY_MOVED_ON">> {
  const next = applyLocalityStep(state, { kind, decision: decisionFor(kind), reason });
  if (!next.ok) return err("LOCALITY_MOVED_ON");
  // Kept with the locality is only why it failed, not why a result departed from the scores.
  const isSetback = kind === "refuse" || kind === "relapse";
  const moved = await tx.designatedLocality.updateMany({
    where: { id, state },
    data: { state: next.value, version: { increment: 1 }, ...(isSetback && reason !== undefined ? { reason } : {}) },
  });
  return moved.count === 1 ? ok(next.value) : err("LOCALITY_MOVED_ON");
}

export const COMMUNE: Addressees = {
  kinds: ["COMMUNE_POLICE", "COMMUNE_COMMITTEE"],
  roles: ["COMMUNE_POLICE", "COMMUNE_HEAD", "COMMUNE_PARTY_SECRETARY"],
  ofUnit: true,
};

export type Told = {
  readonly kind: AssessmentNotice;
  readonly assessmentId: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly data?: Prisma.InputJsonObject;
};

/** Tells those who have to do with the sheet: the commune's own bodies, or bodies of the province. */
export async function tell(context: CommandContext, to: Addressees, told: Told): Promise<void> {
  // What a list of notices says of it, by the name of its own day.
  const label = (await listLabels(context.tx, [told.unitId], context.actor.today)).get(told.unitId);
  await notify(context, told.provinceId, await listAddressed(context, told, to), to.roles, {
    kind: told.kind,
    subjectType: "assessment",
    subjectId: told.assessmentId,
    data: { unitId: told.unitId, ...(label ? { unit: `${label.kind} ${label.name}` } : {}), ...told.data },
  });
}
