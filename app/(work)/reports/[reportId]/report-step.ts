import { forbidden } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/domain/access";
import { can, type Permission } from "@/lib/domain/policy";
import type { ReportView } from "@/lib/domain/report-view";
import { id } from "@/lib/schemas/field-error";
import { findReport } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requireActor } from "@/lib/server/session";

/** A report as this actor sees it, read once a request: for the page and for its title in the browser. */
export const loadReport = cache(async (actor: Actor, reportId: string, version?: number): Promise<ReportView> =>
  orNotFound(await withScope(actor, async (tx) => findReport(tx, actor, orNotFound(id.safeParse(reportId).data ?? null), version))),
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
