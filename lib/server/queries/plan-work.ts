import "server-only";
import type { Actor } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import { reasonByDeadline, type WorkItem } from "@/lib/domain/worklist";
import type { Tx } from "../db";
import { listOwnDuties } from "./plan-duties";

/** What plans ask of the actor: the duties of his own body. Bodies that are asked and not ordered are never pressed. */
export async function listPlanWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!can(actor, "RECORD_DUTY")) return [];
  const duties = await listOwnDuties(tx, actor);
  return duties.map((duty) => ({
    reason: duty.isAsked ? "TO_DO" : reasonByDeadline(duty.dueOn, actor.today),
    kind: "DO_DUTY",
    subject: "DUTY",
    subjectId: duty.id,
    titleData: { duty: duty.content, paper: `${duty.plan.number ?? ""}/${duty.plan.notation ?? ""}` },
    dueOn: duty.isAsked ? null : duty.dueOn,
  }));
}
