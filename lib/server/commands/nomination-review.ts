import "server-only";
import type { NominationCommandRefusal } from "@/lib/domain/nomination-view";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import type { AppraiseNominationInput, GiveOpinionInput, NominationReasonInput } from "@/lib/schemas/nomination";
import { appendEvent, type Command } from "../command";
import { COUNCIL, SECRETARIAT } from "./addressees";
import { COMMUNE, takeNomination, tell, tellNominator } from "./nomination-access";

type Deed<I> = Command<I, { readonly nominationId: string }, NominationCommandRefusal>;

/** A number of a person has no place in any of these words; whom they name otherwise are offices. */
const isPersonal = (text: string): boolean => checkPersonalData(text, true).kind !== "CLEAN";

/** The commune's head agrees or not to what another body proposes, in words. */
export const giveOpinion: Deed<GiveOpinionInput> = async (context, input) => {
  const { tx, actor } = context;
  if (isPersonal(input.words)) return err("PERSONAL_NUMBER");
  const taken = await takeNomination(context, input, "giveOpinion", { reason: input.words });
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  await tx.nomination.updateMany({
    where: { id: row.id },
    data: { unitAgrees: input.agrees, unitOpinion: input.words, unitOpinionOn: toDateColumn(actor.today) },
  });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "nomination",
    subjectId: row.id,
    action: "giveNominationOpinion",
    from: step.from,
    to: step.to,
    reason: input.words,
    data: { agrees: input.agrees },
  });
  await tell(context, row, SECRETARIAT, { kind: "NOMINATION_OPINION", data: { agrees: input.agrees } });
  await tell(context, row, COUNCIL, { kind: "NOMINATION_OPINION", data: { agrees: input.agrees } });
  if (row.nominator.kind === "DISTRICT_COMMITTEE")
    await tellNominator(context, row, { kind: "NOMINATION_OPINION", data: { agrees: input.agrees } });
  return ok({ nominationId: row.id });
};

/** Back to the body that proposed, with the reason it will read; what was sent stays as it was sent. */
export const returnNomination: Deed<NominationReasonInput> = async (context, input) => {
  const { tx } = context;
  if (isPersonal(input.reason)) return err("PERSONAL_NUMBER");
  const taken = await takeNomination(context, input, "returnToNominator", { reason: input.reason });
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  await tx.nomination.updateMany({ where: { id: row.id }, data: { status: step.to, returnReason: input.reason } });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "nomination",
    subjectId: row.id,
    action: "returnNomination",
    from: step.from,
    to: step.to,
    reason: input.reason,
  });
  await tellNominator(context, row, { kind: "NOMINATION_RETURNED", data: { reason: input.reason } });
  return ok({ nominationId: row.id });
};

/** Records what the council said: its opinion, its points and why; points that depart from the sheet owe a reason. */
export const appraiseNomination: Deed<AppraiseNominationInput> = async (context, input) => {
  const { tx, actor } = context;
  if (isPersonal(input.reason)) return err("PERSONAL_NUMBER");
  const { opinion, score, reason } = input;
  const taken = await takeNomination(context, input, "appraise", { reason, appraisal: { opinion, score } });
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  await tx.nomination.updateMany({
    where: { id: row.id },
    data: {
      status: step.to,
      councilOpinion: opinion,
      councilScore: score,
      councilReason: reason,
      appraisedById: actor.userId,
      appraisedOn: toDateColumn(actor.today),
    },
  });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "nomination",
    subjectId: row.id,
    action: "appraiseNomination",
    from: step.from,
    to: step.to,
    reason: reason === "" ? null : reason,
    data: { councilOpinion: opinion, councilScore: score, total: row.score?.toNumber() ?? null },
  });
  await tell(context, row, SECRETARIAT, { kind: "NOMINATION_APPRAISED", data: { opinion } });
  // The agency's own are the secretariat's, which is told already.
  if (row.nominator.kind !== "STANDING_AGENCY") await tellNominator(context, row, { kind: "NOMINATION_APPRAISED", data: { opinion } });
  if (row.nominator.kind !== "COMMUNE_COMMITTEE") await tell(context, row, COMMUNE, { kind: "NOMINATION_APPRAISED", data: { opinion } });
  return ok({ nominationId: row.id });
};
