import "server-only";
import type { Actor } from "@/lib/domain/access";
import { DRAFTED_DECISION_KINDS } from "@/lib/domain/decision";
import { campaignDay } from "@/lib/domain/period";
import { fromDateColumn } from "@/lib/domain/plain-date";
import type { LastPlan, PlanGround } from "@/lib/domain/plan-view";
import { storedContent } from "@/lib/schemas/plan-content";
import type { Tx } from "../db";
import { outlineOf } from "./campaign-outline";
import { decisionView, factsOf, issuedDecisions, listCampaignLocalities } from "./campaigns";
import { listLabels } from "./units";

/** What the plan of a campaign is written from; null where the actor has no such campaign. */
export async function findPlanGround(tx: Tx, actor: Actor, campaignId: string): Promise<PlanGround | null> {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, provinceId: { in: actor.scope.content ? [...actor.scope.provinceIds] : [] } },
    include: {
      papers: {
        where: { ...issuedDecisions, kind: { in: [...DRAFTED_DECISION_KINDS] } },
        orderBy: [{ issuedOn: "asc" }, { number: "asc" }],
      },
    },
  });
  if (!campaign) return null;
  const facts = factsOf(campaign);
  const day = campaignDay(facts.workFrom, actor.today);
  const outline = await outlineOf(tx, campaign);
  // What a supplementary decision has taken off the list belongs to no plan.
  const localities = (await listCampaignLocalities(tx, actor, campaign, day)).filter((row) => row.isListed);
  const province = (await listLabels(tx, [campaign.provinceId], day)).get(campaign.provinceId);
  const committee = await tx.body.findFirst({
    where: { provinceId: campaign.provinceId, kind: "PROVINCE_COMMITTEE" },
    orderBy: { validFrom: { sort: "desc", nulls: "last" } },
  });
  const decisions = campaign.papers.map(decisionView);
  return {
    facts,
    province: province ? `${province.kind.toLowerCase()} ${province.name}` : "",
    districts: new Set(localities.flatMap((row) => row.district?.unitId ?? [])).size,
    localities,
    periods: outline.periods,
    taskGroups: outline.taskGroups,
    decisions,
    issuer: decisions[0]?.issuer ?? committee?.name ?? "",
  };
}

/** The issued annual plan of the year before; null where there is none. */
export async function findLastPlan(tx: Tx, actor: Actor, campaignId: string): Promise<LastPlan | null> {
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, provinceId: { in: [...actor.scope.provinceIds] } } });
  const plan =
    campaign &&
    (await tx.paper.findFirst({
      where: {
        kind: "ANNUAL",
        status: { in: ["ISSUED", "CLOSED"] },
        campaign: { provinceId: campaign.provinceId, year: campaign.year - 1 },
      },
      orderBy: { issuedOn: "desc" },
      include: { _count: { select: { duties: true } } },
    }));
  if (!plan) return null;
  return {
    id: plan.id,
    number: plan.number,
    notation: plan.notation,
    issuedOn: plan.issuedOn === null ? null : fromDateColumn(plan.issuedOn),
    subject: plan.subject,
    year: campaign.year - 1,
    content: storedContent.parse(plan.content),
    bases: plan.bases,
    recipients: plan.recipients,
    signerTitle: plan.signerTitle,
    issuer: plan.issuer,
    duties: plan._count.duties,
  };
}
