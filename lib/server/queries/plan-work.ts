import "server-only";
import type { Actor } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import { reasonByDeadline, type WorkItem } from "@/lib/domain/worklist";
import type { Tx } from "../db";
import { listLocalPlanWork, listPlansToWrite } from "./local-plans";
import { listOwnDuties } from "./plan-duties";

/** What plans ask of the actor: those from below to look at, his own to write, and the duties of his own body. Bodies that are asked and not ordered are never pressed. */
export async function listPlanWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const below = await listLocalPlanWork(tx, actor);
  const duties = can(actor, "RECORD_DUTY") ? await listOwnDuties(tx, actor) : [];
  const owed = duties.map((duty): WorkItem => ({
    reason: duty.isAsked ? "TO_DO" : reasonByDeadline(duty.dueOn, actor.today),
    kind: "DO_DUTY",
    subject: "DUTY",
    subjectId: duty.id,
    titleData: { duty: duty.content, paper: `${duty.plan.number ?? ""}/${duty.plan.notation ?? ""}` },
    dueOn: duty.isAsked ? null : duty.dueOn,
  }));
  return [...below, ...(await listPlansToWrite(tx, actor)), ...owed];
}
