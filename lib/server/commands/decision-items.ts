import "server-only";
import { itemFaults, type AnswerNominationRefusal, type DecisionItemRefusal, type ItemFault } from "@/lib/domain/decision";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { DecisionItem } from "@/lib/generated/prisma/client";
import type {
  AddDecisionItemInput,
  AnswerNominationInput,
  DropDecisionItemInput,
  EditDecisionItemInput,
  MoveDecisionItemInput,
} from "@/lib/schemas/decision";
import { appendEvent, type Command, type CommandContext } from "../command";
import { findPresumedOriginId, listItemsWithFacts } from "../queries/decision-items";
import { takeDraft, type TakenDecision } from "./decision-access";

type Done = { readonly paperId: string };

const isClean = (reason: string): boolean => checkPersonalData(reason, true).kind === "CLEAN";

const fieldsOf = (input: EditDecisionItemInput | AddDecisionItemInput) => ({
  types: [...input.types],
  flags: [...input.flags],
  followUntil: input.followUntil === null ? null : toDateColumn(input.followUntil),
  reason: input.reason === "" ? null : input.reason,
});

/** What is wrong with a line as it now stands beside the others; a refusal undoes it. */
async function checkItem(
  { tx, actor }: CommandContext,
  { paper, campaign }: TakenDecision,
  itemId: string,
): Promise<Result<null, ItemFault>> {
  const items = await listItemsWithFacts(tx, paper, campaign.year, actor.today);
  const item = items.find(({ row }) => row.id === itemId);
  if (!item) throw new Error("A line of a decision was not written");
  const others = items.filter((other) => other !== item).map((other) => other.facts);
  const [fault] = itemFaults(item.facts, others, actor.today);
  return fault ? err(fault) : ok(null);
}

function append(context: CommandContext, { paper }: TakenDecision, action: string, item: DecisionItem, reason: string | null) {
  return appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: "decision",
    subjectId: paper.id,
    action,
    reason,
    data: { unitId: item.unitId, effect: item.effect, types: item.types, flags: item.flags },
  });
}

/** Names a commune. Without a nomination or an earlier record it needs a written reason. */
export const addDecisionItem: Command<AddDecisionItemInput, Done, DecisionItemRefusal> = async (context, input) => {
  const { tx } = context;
  const taken = await takeDraft(context, input.paperId, input.version);
  if (!taken.ok) return taken;
  if (!isClean(input.reason)) return err("PERSONAL_DATA");
  const { paper, campaign } = taken.value;
  const { provinceId } = paper;
  const unit = await tx.unit.findFirst({ where: { id: input.unitId, provinceId, level: "COMMUNE" }, select: { id: true } });
  if (!unit) return err("UNIT_NOT_STANDING");
  if (input.originId !== null && (await tx.designatedLocality.count({ where: { id: input.originId, provinceId } })) === 0) {
    return err("UNFIT_ORIGIN");
  }
  if (input.nominationId !== null && (await tx.nomination.count({ where: { id: input.nominationId, provinceId } })) === 0) {
    return err("UNFIT_NOMINATION");
  }
  const last = await tx.decisionItem.aggregate({ where: { paperId: paper.id }, _max: { position: true } });
  const { effect, unitId, nominationId } = input;
  // A line that names no record would leave the list as it is, though the paper says that the commune leaves it.
  const originId = input.originId ?? (await findPresumedOriginId(tx, paper, campaign.year, input));
  const [item] = await tx.decisionItem.createManyAndReturn({
    data: [
      {
        provinceId,
        paperId: paper.id,
        effect,
        unitId,
        nominationId,
        originId,
        ...fieldsOf(input),
        position: (last._max.position ?? 0) + 1,
      },
    ],
    skipDuplicates: true,
  });
  if (!item) return err("CONTRADICTS_ITEM");
  const checked = await checkItem(context, taken.value, item.id);
  if (!checked.ok) return checked;
  if (nominationId !== null) await tx.nomination.updateMany({ where: { id: nominationId }, data: { outcomeReason: null } });
  await append(context, taken.value, "addDecisionItem", item, item.reason);
  return ok({ paperId: paper.id });
};

async function takeItem(
  context: CommandContext,
  { itemId, version }: { readonly itemId: string; readonly version: number },
): Promise<Result<TakenDecision & { readonly item: DecisionItem }, DecisionItemRefusal>> {
  const provinceIds = [...context.actor.scope.provinceIds];
  const item = await context.tx.decisionItem.findFirst({ where: { id: itemId, provinceId: { in: provinceIds } } });
  if (!item) return err("NOT_FOUND");
  const taken = await takeDraft(context, item.paperId, version);
  return taken.ok ? ok({ ...taken.value, item }) : taken;
}

/** Changes types, flags, end of follow-up or reason of a line. */
export const editDecisionItem: Command<EditDecisionItemInput, Done, DecisionItemRefusal> = async (context, input) => {
  const taken = await takeItem(context, input);
  if (!taken.ok) return taken;
  if (!isClean(input.reason)) return err("PERSONAL_DATA");
  const { item, paper } = taken.value;
  await context.tx.decisionItem.updateMany({ where: { id: item.id }, data: fieldsOf(input) });
  const checked = await checkItem(context, taken.value, item.id);
  if (!checked.ok) return checked;
  await append(context, taken.value, "editDecisionItem", { ...item, ...fieldsOf(input) }, null);
  return ok({ paperId: paper.id });
};

/** Takes a line out of the draft; a nomination that is dropped is answered with the reason. */
export const dropDecisionItem: Command<DropDecisionItemInput, Done, DecisionItemRefusal> = async (context, input) => {
  const taken = await takeItem(context, input);
  if (!taken.ok) return taken;
  if (!isClean(input.reason)) return err("PERSONAL_DATA");
  const { item, paper } = taken.value;
  if (item.nominationId !== null && input.reason === "") return err("REASON_REQUIRED");
  await context.tx.decisionItem.deleteMany({ where: { id: item.id } });
  if (item.nominationId !== null) {
    await context.tx.nomination.updateMany({
      where: { id: item.nominationId, status: "APPRAISED" },
      data: { outcomeReason: input.reason },
    });
  }
  await append(context, taken.value, "dropDecisionItem", item, input.reason === "" ? null : input.reason);
  return ok({ paperId: paper.id });
};

/** Moves a line to another place in the order in which the decision names its communes. */
export const moveDecisionItem: Command<MoveDecisionItemInput, Done, DecisionItemRefusal> = async (context, input) => {
  const taken = await takeItem(context, input);
  if (!taken.ok) return taken;
  const { item, paper } = taken.value;
  const { tx } = context;
  const rows = await tx.decisionItem.findMany({
    where: { paperId: paper.id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true },
  });
  const order = rows.filter((row) => row.id !== item.id);
  order.splice(input.position - 1, 0, { id: item.id, position: item.position });
  for (const [index, row] of order.entries()) {
    if (row.position === index + 1) continue;
    await tx.decisionItem.updateMany({ where: { id: row.id }, data: { position: index + 1 } });
  }
  await append(context, taken.value, "moveDecisionItem", item, null);
  return ok({ paperId: paper.id });
};

/** Writes down why an appraised nomination is not named; the decision gives the answer when it is issued. */
export const answerNomination: Command<AnswerNominationInput, Done, AnswerNominationRefusal> = async (context, input) => {
  const taken = await takeDraft(context, input.paperId, input.version);
  if (!taken.ok) return taken;
  if (!isClean(input.reason)) return err("PERSONAL_DATA");
  const { paper } = taken.value;
  const answered = await context.tx.nomination.updateMany({
    where: {
      id: input.nominationId,
      campaignId: paper.campaignId,
      status: "APPRAISED",
      items: { none: { paperId: paper.id } },
    },
    data: { outcomeReason: input.reason },
  });
  if (answered.count === 0) return err("NOT_FOUND");
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: "decision",
    subjectId: paper.id,
    action: "answerNomination",
    reason: input.reason,
    data: { nominationId: input.nominationId },
  });
  return ok({ paperId: paper.id });
};
