import "server-only";
import type { Actor } from "@/lib/domain/access";
import { owedMatrix, type OwedMatrix } from "@/lib/domain/owed";
import type { BodyTier } from "@/lib/domain/report";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { listReportsInBrief } from "./report-records";

/** Columns that still fit beside each other; older periods stand in their own campaign. */
export const OWED_PERIODS = 8;

/** Bodies × periods of the reports that the actor may see: of one campaign, or the latest periods of all. */
export async function findOwedMatrix(
  tx: Tx,
  actor: Actor,
  filter: { readonly campaignId?: string | undefined; readonly tier?: BodyTier | undefined },
): Promise<OwedMatrix> {
  const where = Prisma.join(
    [
      filter.campaignId === undefined
        ? Prisma.sql`p.id in (select x.id from reporting_periods x where x.opened_at is not null
            and x.province_id = any(${[...actor.scope.provinceIds]}::uuid[]) order by x.figures_to desc, x.id limit ${OWED_PERIODS})`
        : Prisma.sql`p.campaign_id = ${filter.campaignId}::uuid`,
      ...(filter.tier === undefined ? [] : [Prisma.sql`r.tier = ${filter.tier}::body_tier`]),
    ],
    " and ",
  );
  const rows = await listReportsInBrief(tx, actor, where, Prisma.sql`order by b.short_name collate "vi-x-icu", r.id`);
  return owedMatrix(rows, actor.today);
}

/** Campaigns that have an open period, for the choice above the matrix: the newest first. */
export async function listOwedCampaigns(tx: Tx, actor: Actor): Promise<{ id: string; year: number }[]> {
  return tx.$queryRaw<{ id: string; year: number }[]>`
    select distinct c.id::text as id, c.year from reporting_periods p join campaigns c on c.id = p.campaign_id
    where p.opened_at is not null and p.province_id = any(${[...actor.scope.provinceIds]}::uuid[]) order by c.year desc, 1`;
}
