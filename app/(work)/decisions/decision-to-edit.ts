import { isIssued } from "@/lib/domain/paper";
import type { DecisionRecord } from "@/lib/domain/decision-view";
import { idParam } from "@/lib/server/params";
import { findDecision } from "@/lib/server/queries/decisions";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { decisionName, viDecision } from "@/lib/text/vi-decision";

/** The draft of an address; none where it can no longer be changed, or no longer be issued. */
export async function requireDraft(decisionId: string, step: "edit" | "issue" = "edit"): Promise<DecisionRecord> {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const decision = await withScope(actor, (tx) => findDecision(tx, actor, idParam(decisionId)));
  const may = step === "edit" ? decision?.canEdit : decision?.canIssue;
  return orNotFound(decision && may && !isIssued(decision.status) ? decision : null);
}

export const decisionCrumbs = (decision: DecisionRecord) => [
  { label: viDecision.title, href: "/decisions" },
  { label: decisionName(decision), href: `/decisions/${decision.id}` },
];
