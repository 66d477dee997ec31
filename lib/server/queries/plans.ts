import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { PlanListRow, PlanReference, PlanView } from "@/lib/domain/campaign-view";
import { fromDateColumn } from "@/lib/domain/plain-date";
import { isPlanKind } from "@/lib/domain/paper";
import { availablePlanActions, countDuties, mayDraftUnder } from "@/lib/domain/plan";
import { can } from "@/lib/domain/policy";
import type { Campaign, Paper, Prisma } from "@/lib/generated/prisma/client";
import { storedContent } from "@/lib/schemas/plan-content";
import type { Tx } from "../db";
import { factsOfPlan, visiblePlans } from "./plan-records";
import { listLabels } from "./units";

type PlanRow = Paper & { readonly campaign: Pick<Campaign, "year" | "status" | "workFrom" | "provinceId"> };

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

const cited = { select: { id: true, number: true, notation: true, issuedOn: true, subject: true } } as const;
type Cited = Omit<PlanReference, "issuedOn"> & { readonly issuedOn: Date | null };
const reference = (paper: Cited | null): PlanReference | null =>
  paper && { ...paper, issuedOn: paper.issuedOn === null ? null : fromDateColumn(paper.issuedOn) };

/** One plan as a paper; null where the actor may not read it. */
export async function findPlan(tx: Tx, actor: Actor, planId: string): Promise<PlanView | null> {
  const plan = await tx.paper.findFirst({
    where: { AND: [visiblePlans(actor), { id: planId }] },
    include: {
      ...withCampaign,
      origin: cited,
      amends: cited,
      parent: cited,
      amendments: { ...cited, where: visiblePlans(actor) },
      duties: true,
    },
  });
  if (!plan) return null;
  const [row] = await rowsOf(tx, [plan]);
  if (!row) return null;
  const facts = await factsOfPlan(tx, plan, actor.today);
  const actions = availablePlanActions(facts, actor).filter(
    // A plan that came back has one next of its own.
    (action) => action !== "revise" || plan.amendments.length === 0,
  );
  return {
    ...row,
    signerTitle: plan.signerTitle,
    bases: plan.bases,
    recipients: plan.recipients,
    version: plan.version,
    canEdit: actions.includes("edit"),
    place: plan.place,
    superior: plan.superior,
    content: storedContent.parse(plan.content),
    origin: reference(plan.origin),
    amends: reference(plan.amends),
    amendments: plan.amendments.flatMap((one) => reference(one) ?? []),
    parent: reference(plan.parent),
    unit: plan.unitId === null ? null : ((await listLabels(tx, [plan.unitId], actor.today)).get(plan.unitId) ?? null),
    receivedBy: facts.receivedBy,
    acceptedOn: plan.acceptedOn === null ? null : fromDateColumn(plan.acceptedOn),
    returnReason: plan.returnReason,
    duties: countDuties(
      plan.duties.map((duty) => ({ ...duty, dueOn: duty.dueOn === null ? null : fromDateColumn(duty.dueOn) })),
      actor.today,
    ),
    actions,
    canDraftUnder: mayDraftUnder(facts, actor),
  };
}
