import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/domain/access";
import { can, type Permission } from "@/lib/domain/policy";
import type { ReportView } from "@/lib/domain/report-view";
import { id } from "@/lib/schemas/field-error";
import { runCommand } from "@/lib/server/command";
import { relockReport } from "@/lib/server/commands/report-relock";
import { findReportReview, type ReportReview } from "@/lib/server/queries/report-review";
import { findReport } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requireActor } from "@/lib/server/session";

/** A report as this actor sees it, read once a request: for the page and for its title in the browser. */
export const loadReport = cache(async (actor: Actor, reportId: string, version?: number): Promise<ReportView> => {
  const known = orNotFound(id.safeParse(reportId).data ?? null);
  const read = async () => orNotFound(await withScope(actor, (tx) => findReport(tx, actor, known, version)));
  const report = await read();
  // The first page after its time writes down that the clock locked it again; the page shows it so in any case.
  if (!report.isRelockDue || actor.scope.homeProvinceId !== report.provinceId) return report;
  await runCommand(actor, { name: "report.relock", key: randomUUID(), input: { reportId: known } }, relockReport);
  return read();
});

/** What was pinned to it and corrected in it, as far as this actor may know. */
export const loadReview = cache(async (actor: Actor, reportId: string): Promise<ReportReview> =>
  orNotFound(await withScope(actor, (tx) => findReportReview(tx, actor, reportId))),
);

/** For a page of a step: the actor must hold one of the rights, and the report must exist for him. */
export async function requireReport(
  params: Promise<{ readonly reportId: string }>,
  permissions: readonly Permission[],
): Promise<{ readonly actor: Actor; readonly report: ReportView }> {
  const actor = await requireActor();
  if (!can(actor, "VIEW_REPORTS") || !permissions.some((permission) => can(actor, permission))) forbidden();
  return { actor, report: await loadReport(actor, (await params).reportId) };
}
