import "server-only";
import type { Role } from "@/lib/domain/access";
import type { ReportPlanRefusal } from "@/lib/domain/period";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { ok, type Result } from "@/lib/domain/result";
import type { ReportingPeriod } from "@/lib/generated/prisma/client";
import { notify, type CommandContext } from "../command";
import { findReportPlan } from "../queries/report-plans";

const PREPARERS: readonly Role[] = ["COMMUNE_POLICE", "DISTRICT_OFFICER", "DEPARTMENT_OFFICER"];

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** Creates the reports of a period that do not exist yet and tells those who prepare them. Asked again it adds only what is missing. */
export async function createMissingReports(context: CommandContext, period: ReportingPeriod): Promise<Result<number, ReportPlanRefusal>> {
  const { tx } = context;
  const plan = await findReportPlan(tx, {
    campaignId: period.campaignId,
    provinceId: period.provinceId,
    dueCommune: fromDateColumn(period.dueCommune),
    dueDistrict: plain(period.dueDistrict),
    dueProvince: fromDateColumn(period.dueProvince),
    addresseeIds: period.addresseeIds,
  });
  if (!plan.ok) return plan;
  const present = await tx.report.findMany({ where: { periodId: period.id, provinceId: period.provinceId }, select: { bodyId: true } });
  const owned = new Set(present.map((report) => report.bodyId));
  const missing = plan.value.reports.filter((report) => !owned.has(report.bodyId));
  if (missing.length === 0) return ok(0);
  await tx.report.createMany({
    data: missing.map((report) => ({
      provinceId: period.provinceId,
      periodId: period.id,
      bodyId: report.bodyId,
      receiverId: report.receiverId,
      tier: report.tier,
      dueOn: toDateColumn(report.dueOn),
    })),
  });
  const bodyIds = missing.map((report) => report.bodyId);
  const below = await tx.body.findMany({ where: { parentId: { in: bodyIds }, kind: "COMMUNE_POLICE" }, select: { id: true } });
  await notify(context, period.provinceId, [...bodyIds, ...below.map((body) => body.id)], PREPARERS, {
    kind: "PERIOD_OPENED",
    subjectType: "period",
    subjectId: period.id,
    data: { period: period.title, dueCommune: fromDateColumn(period.dueCommune), dueDistrict: plain(period.dueDistrict) },
  });
  return ok(missing.length);
}
