import "server-only";
import type { Actor } from "@/lib/domain/access";
import { isIssued, isPlanKind, LOCAL_PLAN_KINDS, PROVINCE_PLAN_KINDS } from "@/lib/domain/paper";
import { tierOfBody, type Plan, type PlanTier } from "@/lib/domain/plan";
import type { PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { Prisma, type Paper } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { onTheirDesk } from "./readable-papers";
import { nearestVersion } from "./units";

const STANDING = ["ISSUED", "CLOSED"] as const;

/**
 * Plans of the province: issued ones are read by everyone who reads plans there, drafts by those who write them. Plans below it: issued
 * ones by those whose scope holds their unit, drafts by the seats of that unit's own level. On its way to signature a plan is read by those whom it passes.
 */
export const visiblePlans = (actor: Actor): Prisma.PaperWhereInput => {
  const { content, provinceIds, unitIds } = actor.scope;
  const ofUnit: Prisma.PaperWhereInput = unitIds === "ALL" ? {} : { unitId: { in: [...unitIds] } };
  const tier = tierOfBody(actor.bodyKind);
  const own = LOCAL_PLAN_KINDS.filter((kind) => kind === tier);
  return {
    provinceId: { in: content ? [...provinceIds] : [] },
    OR: [
      { kind: { in: [...PROVINCE_PLAN_KINDS] }, ...(can(actor, "EDIT_CAMPAIGN") ? {} : { status: { in: [...STANDING] } }) },
      { kind: { in: [...LOCAL_PLAN_KINDS] }, status: { in: [...STANDING] }, ...ofUnit },
      ...(own.length > 0 ? [{ kind: { in: own }, ...ofUnit }] : []),
      { kind: { in: [...PROVINCE_PLAN_KINDS, ...LOCAL_PLAN_KINDS] }, ...onTheirDesk(actor) },
    ],
  };
};

/** The level above a unit that takes note of its plan: the district while one stands over it, else the province. */
async function receiverOf(tx: Tx, unitId: string, day: PlainDate): Promise<PlanTier> {
  const rows = await tx.$queryRaw<{ level: string | null }[]>`
    select p.level::text as level from (${nearestVersion(Prisma.sql`${unitId}::uuid`, day)}) v
      left join lateral (${nearestVersion(Prisma.sql`v.parent_id`, day)}) p on true`;
  return rows[0]?.level === "DISTRICT" ? "DISTRICT" : "PROVINCE";
}

/** A plan as far as its procedure goes, on a day. */
export async function factsOfPlan(tx: Tx, row: Paper, day: PlainDate): Promise<Plan> {
  if (!isPlanKind(row.kind)) throw new Error(`Paper ${row.id} is no plan`);
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: row.campaignId }, select: { status: true } });
  return {
    kind: row.kind,
    status: row.status,
    provinceId: row.provinceId,
    campaign: campaign.status,
    unitId: row.unitId,
    receivedBy: row.unitId === null ? null : await receiverOf(tx, row.unitId, day),
    isAccepted: row.acceptedOn !== null,
    isReturned: row.unitId !== null && isIssued(row.status) && row.returnReason !== null,
  };
}
