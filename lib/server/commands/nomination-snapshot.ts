import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { storedNominationScore } from "@/lib/schemas/nomination";
import type { CommandContext } from "../command";
import type { NominationRow } from "../queries/nominations";
import { listLabels } from "../queries/units";

/** The whole nomination as it is sent, by the names of the day; read back by storedSubmission. */
export async function snapshotOf({ tx, actor }: CommandContext, row: NominationRow): Promise<Prisma.InputJsonObject> {
  const label = (await listLabels(tx, [row.unitId], actor.today)).get(row.unitId);
  const dossier = await tx.dossierItem.findMany({ where: { nominationId: row.id }, orderBy: { kind: "asc" } });
  const { criteriaVersion } = row;
  return {
    unit: label ? `${label.kind} ${label.name}` : "",
    nominator: row.nominator.name,
    types: row.types,
    flags: row.flags,
    situation: row.situation,
    reason: row.reason,
    criteria: `${criteriaVersion.set.title} ${criteriaVersion.year}/${criteriaVersion.no}`,
    drugInputs: row.drugInputs,
    drugClass: row.drugClass,
    score: row.score?.toNumber() ?? 0,
    scores: row.scores.map(({ criterion, computed, points, note }) => {
      const kept = storedNominationScore.parse(computed);
      return {
        code: criterion.code,
        name: criterion.name,
        weight: kept.weight,
        points: points?.toNumber() ?? null,
        note: note ?? "",
        computed: kept,
      };
    }),
    dossier: dossier.map(({ kind, number, datedOn, note }) => ({
      kind,
      number,
      datedOn: datedOn === null ? null : datedOn.toISOString().slice(0, 10),
      note,
    })),
  };
}
