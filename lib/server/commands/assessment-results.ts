import "server-only";
import { localityStepFor } from "@/lib/domain/assessment";
import type { AssessmentCommandRefusal } from "@/lib/domain/assessment-view";
import type { DecisionKind } from "@/lib/domain/paper";
import { decisionFor } from "@/lib/domain/locality";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { RecordResultInput } from "@/lib/schemas/assessment";
import { appendEvent, type Command, type CommandContext } from "../command";
import { COUNCIL } from "./addressees";
import { COMMUNE, stepLocality, takeAssessment, tell } from "./assessment-access";
import { lockNumbers } from "./paper-numbers";

/** The decision is recorded once and shared by all localities it names. Nothing is found where its number belongs to another date, campaign or kind. */
async function findOrRecordDecision(
  { tx }: CommandContext,
  place: { readonly provinceId: string; readonly campaignId: string; readonly kind: DecisionKind },
  { number, notation, issuer, subject, issuedOn }: RecordResultInput["decision"],
): Promise<Result<string, "DUPLICATE_NUMBER">> {
  const paper = { ...place, number, notation, issuer, issuedOn: toDateColumn(issuedOn) };
  await lockNumbers(tx, place.provinceId);
  await tx.paper.createMany({ data: [{ ...paper, subject, status: "ISSUED" }], skipDuplicates: true });
  const row = await tx.paper.findFirst({ where: paper, select: { id: true } });
  return row ? ok(row.id) : err("DUPLICATE_NUMBER");
}

/** Records what the signed decision says of a locality, and gives the locality the state it says. Only another decision changes it again. */
export const recordResult: Command<RecordResultInput, { readonly assessmentId: string }, AssessmentCommandRefusal> = async (
  context,
  input,
) => {
  const { tx, actor } = context;
  const { result, decision } = input;
  const reason = input.reason === "" ? undefined : input.reason;
  if (checkPersonalData(input.reason, true).kind !== "CLEAN") return err("PERSONAL_DATA");
  const recorded = { result, number: decision.number, issuedOn: decision.issuedOn };
  const taken = await takeAssessment(context, input, "recordResult", { reason, decision: recorded });
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  const { locality, provinceId } = row;
  const kind = localityStepFor(locality.state, result);
  const decisionKind = kind === null ? null : decisionFor(kind);
  if (kind === null || decisionKind === null) return err("LOCALITY_MOVED_ON");

  const paper = await findOrRecordDecision(context, { provinceId, campaignId: locality.campaignId, kind: decisionKind }, decision);
  if (!paper.ok) return paper;
  const state = await stepLocality(context, locality, kind, reason);
  if (!state.ok) return state;
  await tx.assessment.updateMany({
    where: { id: row.id },
    data: { status: step.to, result, reason: reason ?? null, decisionId: paper.value, decidedById: actor.userId },
  });
  await appendEvent(context, {
    provinceId,
    subjectType: "assessment",
    subjectId: row.id,
    action: "recordResult",
    from: step.from,
    to: step.to,
    reason: reason ?? null,
    data: {
      result,
      proposed: row.proposed,
      decisionId: paper.value,
      number: decision.number,
      notation: decision.notation,
      issuedOn: decision.issuedOn,
      localityId: locality.id,
      localityFrom: locality.state,
      localityTo: state.value,
    },
  });
  const told = { kind: "RESULT_RECORDED", assessmentId: row.id, provinceId, unitId: locality.unitId, data: { result } } as const;
  await tell(context, COMMUNE, told);
  await tell(context, COUNCIL, told);
  return ok({ assessmentId: row.id });
};
