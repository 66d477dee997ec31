// Doors of plans below the province's, and of the committees of communes.
import { isWithin, isWritable, type Actor } from "@/lib/domain/access";
import { decideCommittee, seesCommittee } from "@/lib/domain/committee";
import { isIssued } from "@/lib/domain/paper";
import { decidePlan, tierOfBody, type Plan, type PlanAction } from "@/lib/domain/plan";
import { action, page, type Code, type Needs, type Subject } from "../door";
import { extraId } from "../extra-subjects";
import type { LocalPlanRow } from "../plan-world";
import type { LocalityRow, PlanRow, World } from "../world";
import { asVerdict, localities, seesCampaign } from "./campaigns";
import { plans, visiblePlan } from "./plans";

const FILE = "app/(work)/plans/actions.ts";
const DAY = "2024-03-01";

const unitOf = (row: LocalPlanRow): string => row.plan.unitId ?? "";
const localPlans = (world: World): readonly Subject<LocalPlanRow>[] =>
  world.localPlans
    .filter((row) => row.isOfBacLy)
    .map((row) => ({
      label: `${row.plan.kind} plan ${row.plan.status}${row.plan.isAccepted ? ", accepted" : ""}${row.plan.isReturned ? ", returned" : ""}`,
      place: { provinceId: row.plan.provinceId, unitIds: [unitOf(row)] },
      breadth: row.plan.kind === "COMMUNE" && !row.plan.isAccepted ? "WIDE" : "NARROW",
      row,
    }));

/** An issued one is read by those whose scope holds its unit; a draft by the seats of its own level there. */
const sees = (actor: Actor, { plan }: LocalPlanRow): boolean =>
  plan.unitId !== null &&
  isWithin(actor.scope, { provinceId: plan.provinceId, unitId: plan.unitId }) &&
  (isIssued(plan.status) || tierOfBody(actor.bodyKind) === plan.kind);

const may = (actor: Actor, row: LocalPlanRow, step: PlanAction): boolean => sees(actor, row) && decidePlan(row.plan, step, actor).ok;

const stepPage = (pattern: string, needs: Needs, step: PlanAction, ...offered: readonly string[]) =>
  page<LocalPlanRow>(pattern, needs, {
    of: localPlans,
    params: (row) => ({ planId: row.id }),
    verdict: (actor, row) => asVerdict(may(actor, row, step)),
    offers: Object.fromEntries(offered.map((name) => [name, () => true])),
  });

const parents = (world: World) => plans(world).filter(({ row }) => row.isOfYear);
const committees = (world: World) => localities(world).filter(({ row }) => row.listing === "SELECTED" || row.campaign !== "OPEN");
const placeOf = (row: LocalityRow) => ({ provinceId: row.provinceId, unitId: row.unitId, campaign: row.campaign });

export const LOCAL_PLAN_PAGES = [
  stepPage("/plans/[planId]/review", ["REVIEW_LOCAL_PLAN"], "accept", "acceptPlanAction", "returnPlanAction"),
  page<PlanRow>("/plans/[planId]/local-plans/new", ["DRAFT_LOCAL_PLAN"], {
    of: parents,
    params: (row) => ({ planId: row.id }),
    verdict: (actor, row) =>
      asVerdict(visiblePlan(actor, row) && row.status === "ISSUED" && row.campaign !== "CLOSED" && isWritable(actor.scope, row)),
  }),
  page<LocalityRow>("/campaigns/[campaignId]/committees/[unitId]", ["VIEW_CAMPAIGN"], {
    of: committees,
    params: (row) => ({ campaignId: row.campaignId, unitId: row.unitId }),
    verdict: (actor, row) => asVerdict(seesCommittee(placeOf(row), actor)),
    offers: { saveCommitteeAction: (actor, row) => decideCommittee(placeOf(row), actor).ok },
  }),
];

type ParentRow = PlanRow & { readonly planned: readonly Plan[] };

/** A unit the actor plans for, for which there is a plan in the campaign. */
const plannedUnit = (actor: Actor, row: ParentRow): string | undefined => {
  const { unitIds } = actor.scope;
  const own = row.planned.find(
    (plan) => plan.unitId !== null && plan.kind === tierOfBody(actor.bodyKind) && unitIds !== "ALL" && unitIds.includes(plan.unitId),
  );
  return own?.unitId ?? undefined;
};

const step = (name: string, kind: PlanAction, input: object = {}) =>
  action<LocalPlanRow>(FILE, name, {
    of: localPlans,
    id: "planId",
    version: (row) => row.version,
    code: (actor, row): Code => {
      if (!sees(actor, row)) return "NOT_FOUND";
      const decided = decidePlan(row.plan, kind, actor);
      return decided.ok ? "STALE" : decided.error;
    },
    input: (row, version) => ({ planId: row.id, version, ...input }),
  });

export const LOCAL_PLAN_ACTIONS = [
  step("acceptPlanAction", "accept"),
  step("returnPlanAction", "return", { reason: "Bổ sung" }),
  step("revisePlanAction", "revise"),
  step("issueLocalPlanAction", "issue", { number: 93, notation: "KH-BCĐ", issuedOn: DAY }),
  action<ParentRow>(FILE, "createLocalPlanAction", {
    of: (world) =>
      parents(world).map((one) => ({
        ...one,
        row: { ...one.row, planned: world.localPlans.filter((row) => row.campaignId === one.row.campaignId).map((row) => row.plan) },
      })),
    first: "DRAFT_LOCAL_PLAN",
    id: "parentId",
    // A unit that is not the actor's is none; of his own there is a plan already.
    code: (actor, row) => {
      if (!visiblePlan(actor, row) || plannedUnit(actor, row) === undefined) return "NOT_FOUND";
      return isIssued(row.status) && row.campaign !== "CLOSED" && isWritable(actor.scope, row) ? "DUPLICATE_PLAN" : "PARENT_NOT_ISSUED";
    },
    input: (row, _version, actor) => ({
      parentId: row.id,
      unitId: plannedUnit(actor, row) ?? extraId("no unit"),
      subject: "Kế hoạch",
      bases: [],
      recipients: [],
    }),
  }),
  action<LocalityRow>(FILE, "saveCommitteeAction", {
    of: committees,
    id: "campaignId",
    code: (actor, row) => {
      const decided = decideCommittee(placeOf(row), actor);
      if (!decided.ok) return seesCampaign(actor, row) ? decided.error : "NOT_FOUND";
      return "STALE";
    },
    input: (row, version) => ({
      campaignId: row.campaignId,
      unitId: row.unitId,
      version: Math.max(version, 2),
      number: "15/QĐ-UBND",
      // Before every province's business date.
      datedOn: "2010-01-04",
      issuer: "UBND",
      members: [{ post: "HEAD", title: "Chủ tịch UBND" }],
    }),
  }),
];
