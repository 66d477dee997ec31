import "server-only";
import { decidePlan, tierOfPlan, type Plan, type PlanAction } from "@/lib/domain/plan";
import type { PlanStepRefusal } from "@/lib/domain/campaign-refusal";
import { isPlanKind } from "@/lib/domain/paper";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper, Prisma } from "@/lib/generated/prisma/client";
import type { CommandContext } from "../command";
import { factsOfPlan, visiblePlans } from "../queries/plan-records";
import { takeCampaign } from "./campaign-access";

export type TakenPlan = { readonly row: Paper; readonly plan: Plan };

/** The plan a command works on, allowed by its procedure. One of the province is changed while its campaign is held. */
export async function takePlan(
  context: CommandContext,
  planId: string,
  action: PlanAction,
): Promise<Result<TakenPlan, Exclude<PlanStepRefusal, "STALE">>> {
  const { tx, actor } = context;
  const where: Prisma.PaperWhereInput = { AND: [visiblePlans(actor), { id: planId }] };
  const found = await tx.paper.findFirst({ where, select: { campaignId: true, kind: true } });
  if (!found || !isPlanKind(found.kind)) return err("NOT_FOUND");
  if (tierOfPlan(found.kind) === "PROVINCE") {
    const campaign = await takeCampaign(context, found.campaignId, "edit");
    if (!campaign.ok) return campaign;
  }
  const row = await tx.paper.findFirst({ where });
  if (!row) return err("NOT_FOUND");
  const plan = await factsOfPlan(tx, row, actor.today);
  const step = decidePlan(plan, action, actor);
  return step.ok ? ok({ row, plan }) : step;
}

/** Takes the next version of a plan; false where somebody else was first. */
export async function claimPlan(
  { tx }: CommandContext,
  row: Paper,
  version: number,
  data: Prisma.PaperUpdateManyMutationInput = {},
): Promise<boolean> {
  const changed = await tx.paper.updateMany({
    where: { id: row.id, version, status: row.status },
    data: { ...data, version: { increment: 1 } },
  });
  return changed.count === 1;
}

export const dayOrNull = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));
export const columnOrNull = (day: PlainDate | null): Date | null => (day === null ? null : toDateColumn(day));
