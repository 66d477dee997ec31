import "server-only";
import type { DecisionItemView } from "@/lib/domain/decision-view";
import type { DecisionEffect } from "@/lib/domain/paper";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import type { Tx } from "../db";
import { listPlaces } from "./places";

/** What a decision that was only recorded by its number names: the localities listed under it, or those whose result it confirmed. */
export async function listNamedByRecords(tx: Tx, paperId: string, day: PlainDate): Promise<DecisionItemView[]> {
  const listed = await tx.designatedLocality.findMany({
    where: { decisionId: paperId },
    orderBy: [{ listing: "asc" }, { position: "asc" }],
  });
  const judged = await tx.assessment.findMany({ where: { decisionId: paperId }, include: { locality: true }, orderBy: { id: "asc" } });
  const rows = listed.length > 0 ? listed : judged.map((assessment) => assessment.locality);
  const places = await listPlaces(
    tx,
    rows.map((row) => row.unitId),
    day,
  );
  return rows.flatMap((row): DecisionItemView[] => {
    const place = places.get(row.unitId);
    const effect: DecisionEffect = row.listing === "FOLLOWED" ? "FOLLOW" : "SELECT";
    if (!place) return [];
    return [
      {
        id: row.id,
        unitId: row.unitId,
        place,
        effect,
        types: row.types,
        flags: row.flags,
        nomination: null,
        origin: null,
        followUntil: row.followUntil === null ? null : fromDateColumn(row.followUntil),
        reason: row.reason,
        faults: [],
      },
    ];
  });
}
