import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { RequestableBody } from "@/lib/domain/campaign-view";
import { compareVi } from "@/lib/domain/vietnamese-order";
import type { Tx } from "../db";
import { findReportPlan } from "./report-plans";
import { REPORT_TABLES, visibleReports } from "./report-records";

const TIERS = ["COMMUNE", "DISTRICT", "DEPARTMENT", "PROVINCE"];

/** The bodies that an ad-hoc request may name today: all on the route of the campaign's reports. */
export async function listRequestable(
  tx: Tx,
  actor: Actor,
  campaign: { id: string; provinceId: string },
): Promise<readonly RequestableBody[]> {
  const due = { dueCommune: actor.today, dueDistrict: actor.today, dueProvince: actor.today };
  const plan = await findReportPlan(tx, { ...due, campaignId: campaign.id, provinceId: campaign.provinceId });
  if (!plan.ok) return [];
  const ids = plan.value.reports.map((report) => report.bodyId);
  const names = new Map(
    (await tx.body.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((row) => [row.id, row.name]),
  );
  return plan.value.reports
    .map(({ bodyId, tier }) => ({ id: bodyId, name: names.get(bodyId) ?? "", tier }))
    .toSorted((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || compareVi(a.name, b.name));
}

/** What a report was asked for, and by whom; null where it belongs to a period of the year. */
export async function findRequest(
  tx: Tx,
  actor: Actor,
  reportId: string,
): Promise<{ readonly content: string; readonly requester: string } | null> {
  const rows = await tx.$queryRaw<{ content: string; requester: string }[]>`
    select p.content, q.name as requester from ${REPORT_TABLES} join bodies q on q.id = p.requester_id
    where ${visibleReports(actor)} and r.id = ${reportId}::uuid and p.content is not null`;
  return rows[0] ?? null;
}
