import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { CampaignOutline } from "@/lib/domain/campaign-heir";
import { parseDueRules } from "@/lib/domain/due-rule";
import { fromDateColumn } from "@/lib/domain/plain-date";
import type { Campaign } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { factsOf } from "./campaigns";

/** A campaign as far as another year is compared with it. */
export async function outlineOf(tx: Tx, campaign: Campaign): Promise<CampaignOutline> {
  const { id } = campaign;
  const periods = await tx.reportingPeriod.findMany({ where: { campaignId: id }, orderBy: [{ figuresTo: "asc" }, { title: "asc" }] });
  const taskGroups = await tx.taskGroup.findMany({ where: { campaignId: id }, orderBy: { number: "asc" } });
  const listed = await tx.designatedLocality.groupBy({ by: ["listing"], where: { campaignId: id }, _count: true });
  const countOf = (listing: "SELECTED" | "FOLLOWED") => listed.find((row) => row.listing === listing)?._count ?? 0;
  return {
    facts: factsOf(campaign),
    periods: periods.map((period) => ({
      kind: period.kind,
      title: period.title,
      figuresFrom: fromDateColumn(period.figuresFrom),
      figuresTo: fromDateColumn(period.figuresTo),
      opensOn: fromDateColumn(period.opensOn),
      dueCommune: fromDateColumn(period.dueCommune),
      dueDistrict: period.dueDistrict === null ? null : fromDateColumn(period.dueDistrict),
      dueProvince: fromDateColumn(period.dueProvince),
      dueRules: parseDueRules(period.dueRules),
    })),
    taskGroups: taskGroups.map((group) => group.content),
    selected: countOf("SELECTED"),
    followed: countOf("FOLLOWED"),
  };
}

/** A campaign that the actor reaches and the one of the year before it in the same province; null where there is none to compare with. */
export async function findTwoYears(
  tx: Tx,
  actor: Actor,
  campaignId: string,
): Promise<{ readonly last: CampaignOutline; readonly now: CampaignOutline } | null> {
  const now = await tx.campaign.findFirst({ where: { id: campaignId, provinceId: { in: [...actor.scope.provinceIds] } } });
  const last =
    now && (await tx.campaign.findFirst({ where: { provinceId: now.provinceId, year: now.year - 1, status: { not: "DRAFT" } } }));
  return now && last && { last: await outlineOf(tx, last), now: await outlineOf(tx, now) };
}
