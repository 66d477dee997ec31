import "server-only";
import type { Actor } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import { reasonForNomination, type WorkItem } from "@/lib/domain/worklist";
import type { Tx } from "../db";
import { factsOf, listWaitingRows } from "./nominations";
import { listLabels } from "./units";

/** Nominations that wait for this seat. */
export async function listNominationWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!can(actor, "VIEW_NOMINATIONS") || !actor.scope.content) return [];
  const rows = await listWaitingRows(tx, actor);
  const labels = await listLabels(tx, [...new Set(rows.map((row) => row.unitId))], actor.today);
  return rows.flatMap((row): WorkItem[] => {
    const work = reasonForNomination(factsOf(row), actor);
    const unit = labels.get(row.unitId);
    if (!work || !unit) return [];
    return [
      {
        ...work,
        subject: "NOMINATION",
        subjectId: row.id,
        titleData: {
          unit: `${unit.kind.toLowerCase()} ${unit.name}`,
          body: row.nominator.shortName,
          ...(work.kind === "REVISE_NOMINATION" && row.returnReason !== null ? { note: row.returnReason } : {}),
        },
        dueOn: null,
      },
    ];
  });
}
