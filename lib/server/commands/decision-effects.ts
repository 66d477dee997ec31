import "server-only";
import { checkDecision, originBecomes, type DecisionEffectRefusal } from "@/lib/domain/decision";
import { firstStateOf, type Listing, type LocalityFlag } from "@/lib/domain/locality";
import type { DecisionKind } from "@/lib/domain/paper";
import type { PlainDate } from "@/lib/domain/plain-date";
import { ok, type Result } from "@/lib/domain/result";
import type { Campaign, DecisionItem, Paper } from "@/lib/generated/prisma/client";
import { appendEvent, type CommandContext } from "../command";
import { findDecisionFacts, listItemsWithFacts } from "../queries/decision-items";
import { completeOpenPeriods } from "./localities";

type Decision = Paper & { readonly kind: DecisionKind };

/**
 * Does to localities, earlier records and nominations what a decision says, in the transaction that issues it: only another decision
 * undoes it (procedures.md, "States"). Refused as a whole where one line cannot be done.
 */
export async function applyDecision(
  context: CommandContext,
  paper: Decision,
  campaign: Campaign,
  issuedOn: PlainDate,
): Promise<Result<null, DecisionEffectRefusal>> {
  const { tx } = context;
  // Whoever would change the same nominations or records waits until this one has decided.
  await tx.$executeRaw`select 1 from nominations where campaign_id = ${campaign.id}::uuid order by id for update`;
  const items = await listItemsWithFacts(tx, paper, campaign.year, issuedOn);
  const checked = checkDecision(await findDecisionFacts(tx, paper, items), issuedOn);
  if (!checked.ok) return checked;
  const last = await tx.designatedLocality.aggregate({ where: { campaignId: campaign.id }, _max: { position: true } });
  const base = paper.kind === "SELECTION" ? 0 : (last._max.position ?? 0);
  for (const [index, { row }] of items.entries()) {
    await changeOrigin(context, paper, row);
    if (row.effect !== "REMOVE") await list(context, paper, row, base + index + 1);
  }
  await decideNominations(
    context,
    paper,
    items.map(({ row }) => row),
  );
  const reports = await completeOpenPeriods(context, campaign);
  if (reports > 0) {
    await appendEvent(context, {
      provinceId: paper.provinceId,
      subjectType: "campaign",
      subjectId: campaign.id,
      action: "completePeriods",
      data: { decisionId: paper.id, reports },
    });
  }
  return ok(null);
}

/** The record that a line goes on from takes the state that the line gives it. */
async function changeOrigin(context: CommandContext, paper: Decision, item: DecisionItem): Promise<void> {
  const state = originBecomes(item.effect);
  if (item.originId === null || state === null) return;
  const origin = await context.tx.designatedLocality.findUniqueOrThrow({ where: { id: item.originId } });
  await context.tx.designatedLocality.updateMany({
    where: { id: origin.id },
    data: { state, version: { increment: 1 }, ...(item.effect === "REMOVE" && item.reason !== null ? { reason: item.reason } : {}) },
  });
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: "locality",
    subjectId: origin.id,
    action: item.effect === "REMOVE" ? "removeByDecision" : "carryOverByDecision",
    from: origin.state,
    to: state,
    reason: item.reason,
    data: { decisionId: paper.id },
  });
}

/** Puts the commune on this year's list; a row that stood there without a decision is taken over by this one. */
async function list(context: CommandContext, paper: Decision, item: DecisionItem, position: number): Promise<void> {
  const { tx } = context;
  const listing: Listing = item.effect === "FOLLOW" ? "FOLLOWED" : "SELECTED";
  const flags: LocalityFlag[] = [
    ...new Set<LocalityFlag>([...item.flags, ...(item.effect === "CARRY_OVER" ? ["CARRIED_OVER" as const] : [])]),
  ];
  const fields = {
    types: item.types,
    flags,
    state: firstStateOf(listing),
    originId: item.originId,
    decisionId: paper.id,
    followUntil: item.followUntil,
    reason: null,
    position,
  };
  const place = { campaignId: paper.campaignId, unitId: item.unitId, listing };
  const before = await tx.designatedLocality.findUnique({ where: { campaignId_unitId_listing: place } });
  const [created] =
    before === null
      ? await tx.designatedLocality.createManyAndReturn({ data: [{ provinceId: paper.provinceId, ...place, ...fields }] })
      : [];
  if (before !== null) await tx.designatedLocality.updateMany({ where: { id: before.id }, data: { ...fields, version: { increment: 1 } } });
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: "locality",
    subjectId: created?.id ?? before?.id ?? "",
    action: listing === "FOLLOWED" ? "followByDecision" : "selectByDecision",
    from: before?.state ?? null,
    to: fields.state,
    reason: item.reason,
    data: { campaignId: paper.campaignId, unitId: item.unitId, listing, types: item.types, flags, decisionId: paper.id },
  });
}

/** Every appraised nomination of the campaign gets its answer: selected, or not and why. */
async function decideNominations(context: CommandContext, paper: Decision, items: readonly DecisionItem[]): Promise<void> {
  const { tx } = context;
  const appraised = await tx.nomination.findMany({ where: { campaignId: paper.campaignId, status: "APPRAISED" }, orderBy: { id: "asc" } });
  const named = new Set(items.flatMap((item) => item.nominationId ?? []));
  for (const nomination of appraised) {
    const to = named.has(nomination.id) ? "SELECTED" : "NOT_SELECTED";
    const reason = to === "SELECTED" ? null : (nomination.outcomeReason ?? nomination.councilReason);
    await tx.nomination.updateMany({
      where: { id: nomination.id },
      data: { status: to, decisionId: paper.id, outcomeReason: reason, version: { increment: 1 } },
    });
    await appendEvent(context, {
      provinceId: paper.provinceId,
      subjectType: "nomination",
      subjectId: nomination.id,
      action: "decideNomination",
      from: nomination.status,
      to,
      reason,
      data: { decisionId: paper.id, number: paper.number, notation: paper.notation },
    });
  }
}
