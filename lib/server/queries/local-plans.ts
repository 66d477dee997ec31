import "server-only";
import { isWritable, type Actor } from "@/lib/domain/access";
import { decideCommittee, seesCommittee, type CommitteeView, type LocalPlanRow } from "@/lib/domain/committee";
import { isIssued } from "@/lib/domain/paper";
import { campaignDay } from "@/lib/domain/period";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { decidePlan, tierOfBody } from "@/lib/domain/plan";
import { can } from "@/lib/domain/policy";
import type { UnitLabel } from "@/lib/domain/unit-view";
import type { WorkItem } from "@/lib/domain/worklist";
import type { Tx } from "../db";
import { factsOfPlan, visiblePlans } from "./plan-records";
import { listLabels } from "./units";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));
const withMembers = { members: { orderBy: { position: "asc" as const }, select: { post: true, title: true } } };

/** The selected localities of a campaign that the actor reaches, each with its newest plan and its committee. */
export async function listLocalPlans(tx: Tx, actor: Actor, campaignId: string): Promise<readonly LocalPlanRow[]> {
  const { unitIds } = actor.scope;
  const localities = await tx.designatedLocality.findMany({
    where: { campaignId, listing: "SELECTED", ...(unitIds === "ALL" ? {} : { unitId: { in: [...unitIds] } }) },
    orderBy: { position: "asc" },
    include: { campaign: { select: { workFrom: true } } },
  });
  const [first] = localities;
  if (!first) return [];
  const ids = localities.map((row) => row.unitId);
  const labels = await listLabels(tx, ids, campaignDay(fromDateColumn(first.campaign.workFrom), actor.today));
  const plans = await tx.paper.findMany({
    where: { AND: [visiblePlans(actor), { campaignId, kind: "COMMUNE", unitId: { in: ids } }] },
    orderBy: { id: "desc" },
  });
  const committees = await tx.communeCommittee.findMany({ where: { campaignId, unitId: { in: ids } }, include: withMembers });
  return localities.flatMap(({ unitId }): LocalPlanRow[] => {
    const unit = labels.get(unitId);
    if (!unit) return [];
    const plan = plans.find((one) => one.unitId === unitId);
    const committee = committees.find((one) => one.unitId === unitId);
    return [
      {
        unit,
        plan: plan
          ? {
              id: plan.id,
              number: plan.number,
              notation: plan.notation,
              issuedOn: plain(plan.issuedOn),
              acceptedOn: plain(plan.acceptedOn),
              isIssued: isIssued(plan.status),
              isReturned: isIssued(plan.status) && plan.returnReason !== null,
            }
          : null,
        committee: committee ? { number: committee.number, datedOn: fromDateColumn(committee.datedOn), members: committee.members } : null,
      },
    ];
  });
}

/** The committee of a listed commune, recorded or still to be; null where the actor does not read of it. */
export async function findCommittee(tx: Tx, actor: Actor, campaignId: string, unitId: string): Promise<CommitteeView | null> {
  const locality = await tx.designatedLocality.findFirst({
    where: { campaignId, unitId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: { campaign: { select: { status: true, year: true, workFrom: true } } },
  });
  if (!locality) return null;
  const place = { provinceId: locality.provinceId, unitId, campaign: locality.campaign.status };
  if (!seesCommittee(place, actor)) return null;
  const unit = (await listLabels(tx, [unitId], campaignDay(fromDateColumn(locality.campaign.workFrom), actor.today))).get(unitId);
  const committee = await tx.communeCommittee.findUnique({ where: { campaignId_unitId: { campaignId, unitId } }, include: withMembers });
  return unit
    ? {
        campaignId,
        year: locality.campaign.year,
        unit,
        decision: committee && { number: committee.number, datedOn: fromDateColumn(committee.datedOn), issuer: committee.issuer },
        members: committee?.members ?? [],
        version: committee?.version ?? 0,
        canEdit: decideCommittee(place, actor).ok,
      }
    : null;
}

/** The units for which the actor may still begin a plan under one of the province: his own level's, with none in this campaign yet. */
export async function listUnitsToPlan(tx: Tx, actor: Actor, campaignId: string): Promise<readonly UnitLabel[]> {
  const tier = tierOfBody(actor.bodyKind);
  const { unitIds } = actor.scope;
  if (!can(actor, "DRAFT_LOCAL_PLAN") || unitIds === "ALL" || (tier !== "DISTRICT" && tier !== "COMMUNE")) return [];
  const listed = await tx.designatedLocality.findMany({ where: { campaignId, unitId: { in: [...unitIds] } }, select: { unitId: true } });
  const planned = await tx.paper.findMany({
    where: { campaignId, kind: tier, unitId: { in: [...unitIds] } },
    select: { unitId: true },
  });
  const taken = new Set(planned.map((row) => row.unitId));
  const open = await tx.unit.findMany({
    where: {
      id: { in: tier === "COMMUNE" ? listed.map((row) => row.unitId) : listed.length > 0 ? [...unitIds] : [] },
      level: tier,
      OR: [{ existsTo: null }, { existsTo: { gt: toDateColumn(actor.today) } }],
    },
    select: { id: true },
  });
  const labels = await listLabels(
    tx,
    open.map((unit) => unit.id),
    actor.today,
  );
  return [...labels.values()].filter((unit) => !taken.has(unit.id));
}

/** Plans from below that wait for the actor's level, and his own that came back. */
export async function listLocalPlanWork(tx: Tx, actor: Actor): Promise<readonly WorkItem[]> {
  if (!can(actor, "REVIEW_LOCAL_PLAN") && !can(actor, "DRAFT_LOCAL_PLAN")) return [];
  const rows = await tx.paper.findMany({
    where: {
      AND: [visiblePlans(actor), { kind: { in: ["DISTRICT", "COMMUNE"] }, status: "ISSUED", acceptedOn: null, amendments: { none: {} } }],
    },
    include: { parent: { select: { number: true, notation: true } } },
    orderBy: { issuedOn: "asc" },
    take: 100,
  });
  const labels = await listLabels(tx, [...new Set(rows.flatMap((row) => row.unitId ?? []))], actor.today);
  const items: WorkItem[] = [];
  for (const row of rows) {
    const unit = row.unitId === null ? undefined : labels.get(row.unitId);
    const facts = await factsOfPlan(tx, row, actor.today);
    const item = { subject: "PLAN" as const, subjectId: row.id, dueOn: null };
    const titleData = {
      unit: unit ? `${unit.kind.toLowerCase()} ${unit.name}` : "",
      paper: `${row.parent?.number ?? ""}/${row.parent?.notation ?? ""}`,
      ...(row.returnReason === null ? {} : { note: row.returnReason }),
    };
    if (decidePlan(facts, "accept", actor).ok) items.push({ ...item, titleData, reason: "TO_REVIEW", kind: "REVIEW_LOCAL_PLAN" });
    if (decidePlan(facts, "revise", actor).ok) items.push({ ...item, titleData, reason: "RETURNED_TO_ME", kind: "REVISE_LOCAL_PLAN" });
  }
  return items;
}

/** Units of the actor's own level that carry a campaign and have no plan under the province's yet. */
export async function listPlansToWrite(tx: Tx, actor: Actor): Promise<readonly WorkItem[]> {
  if (!can(actor, "DRAFT_LOCAL_PLAN") || actor.scope.unitIds === "ALL") return [];
  const parents = await tx.paper.findMany({
    where: { AND: [visiblePlans(actor), { kind: "ANNUAL", status: "ISSUED", campaign: { status: { not: "CLOSED" } } }] },
    select: { id: true, provinceId: true, kind: true, campaignId: true, number: true, notation: true },
    orderBy: { issuedOn: "asc" },
  });
  const items: WorkItem[] = [];
  for (const { id, campaignId, provinceId, number, notation } of parents) {
    if (!isWritable(actor.scope, { provinceId })) continue;
    for (const unit of await listUnitsToPlan(tx, actor, campaignId)) {
      const titleData = { unit: `${unit.kind.toLowerCase()} ${unit.name}`, paper: `${number ?? ""}/${notation ?? ""}` };
      items.push({ reason: "TO_DO", kind: "WRITE_LOCAL_PLAN", subject: "LOCAL_PLAN_UNDER", subjectId: id, titleData, dueOn: null });
    }
  }
  return items;
}
