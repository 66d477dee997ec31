import { forbidden } from "next/navigation";
import type { Actor } from "@/lib/domain/access";
import { can, type Permission } from "@/lib/domain/policy";
import type { ReportView } from "@/lib/domain/report-view";
import { id } from "@/lib/schemas/field-error";
import { findReport } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requireActor } from "@/lib/server/session";

/** For a page of a step: the actor must hold one of the rights, and the report must exist for him. */
export async function requireReport(
  params: Promise<{ readonly reportId: string }>,
  permissions: readonly Permission[],
): Promise<{ readonly actor: Actor; readonly report: ReportView }> {
  const actor = await requireActor();
  if (!can(actor, "VIEW_REPORTS") || !permissions.some((permission) => can(actor, permission))) forbidden();
  const reportId = orNotFound(id.safeParse((await params).reportId).data ?? null);
  const report = orNotFound(await withScope(actor, (tx) => findReport(tx, actor, reportId)));
  return { actor, report };
}
