import "server-only";
import type { Actor } from "@/lib/domain/access";
import { decideCampaign } from "@/lib/domain/campaign";
import type { PlanListRow, PlanView } from "@/lib/domain/campaign-view";
import { fromDateColumn } from "@/lib/domain/plain-date";
import { isPlanKind, PLAN_KINDS } from "@/lib/domain/paper";
import { can } from "@/lib/domain/policy";
import type { Campaign, Paper, Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { listLabels } from "./units";

type PlanRow = Paper & { readonly campaign: Pick<Campaign, "year" | "status" | "workFrom" | "provinceId"> };

/** An issued plan is read by everyone who reads plans there; a draft by those who may edit it. */
export const visiblePlans = (actor: Actor): Prisma.PaperWhereInput => ({
  provinceId: { in: actor.scope.content ? [...actor.scope.provinceIds] : [] },
  kind: { in: [...PLAN_KINDS] },
  ...(can(actor, "EDIT_CAMPAIGN") ? {} : { status: { in: ["ISSUED", "CLOSED"] } }),
});

const withCampaign = { campaign: { select: { year: true, status: true, workFrom: true, provinceId: true } } } as const;
const newestFirst: Prisma.PaperOrderByWithRelationInput[] = [
  { campaign: { year: "desc" } },
  { issuedOn: { sort: "desc", nulls: "first" } },
  { id: "asc" },
];

async function rowsOf(tx: Tx, plans: readonly PlanRow[]): Promise<PlanListRow[]> {
  const labels = new Map<string, Awaited<ReturnType<typeof listLabels>>>();
  const rows: PlanListRow[] = [];
  for (const plan of plans) {
    const day = fromDateColumn(plan.issuedOn ?? plan.campaign.workFrom);
    // Provinces are few, but one may be called differently on different days.
    const key = `${plan.provinceId} ${day}`;
    const known = labels.get(key) ?? (await listLabels(tx, [plan.provinceId], day));
    labels.set(key, known);
    const province = known.get(plan.provinceId);
    if (!province || !isPlanKind(plan.kind)) continue;
    rows.push({
      id: plan.id,
      campaignId: plan.campaignId,
      year: plan.campaign.year,
      province,
      kind: plan.kind,
      status: plan.status,
      number: plan.number,
      notation: plan.notation,
      issuedOn: plan.issuedOn === null ? null : fromDateColumn(plan.issuedOn),
      issuer: plan.issuer,
      subject: plan.subject,
    });
  }
  return rows;
}

/** Plans the actor may read, newest year first. */
export async function listPlans(
  tx: Tx,
  actor: Actor,
  filter: { readonly year?: number | undefined; readonly province?: string | undefined } = {},
): Promise<readonly PlanListRow[]> {
  const plans = await tx.paper.findMany({
    where: {
      ...visiblePlans(actor),
      ...(filter.year === undefined ? {} : { campaign: { year: filter.year } }),
      AND: filter.province === undefined ? [] : [{ provinceId: filter.province }],
    },
    include: withCampaign,
    orderBy: newestFirst,
    take: 500,
  });
  return rowsOf(tx, plans);
}

export async function listPlansOf(tx: Tx, actor: Actor, campaignId: string): Promise<readonly PlanListRow[]> {
  if (!can(actor, "VIEW_PAPERS")) return [];
  const plans = await tx.paper.findMany({ where: { ...visiblePlans(actor), campaignId }, include: withCampaign, orderBy: newestFirst });
  return rowsOf(tx, plans);
}

/** One plan as a paper; null where the actor may not read it. */
export async function findPlan(tx: Tx, actor: Actor, planId: string): Promise<PlanView | null> {
  const plan = await tx.paper.findFirst({ where: { AND: [visiblePlans(actor), { id: planId }] }, include: withCampaign });
  if (!plan) return null;
  const [row] = await rowsOf(tx, [plan]);
  if (!row) return null;
  const isDraft = plan.status === "DRAFT" || plan.status === "AWAITING_SIGNATURE";
  return {
    ...row,
    signerTitle: plan.signerTitle,
    bases: plan.bases,
    recipients: plan.recipients,
    version: plan.version,
    canEdit: isDraft && decideCampaign(plan.campaign, "edit", actor).ok,
  };
}
