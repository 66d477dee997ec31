import "server-only";
import { isWritable, type Actor } from "@/lib/domain/access";
import type { CriteriaKind, Criterion } from "@/lib/domain/criteria";
import { CRITERIA_KINDS } from "@/lib/domain/criteria";
import type { CriteriaSetView, CriteriaVersionView, CriterionView } from "@/lib/domain/criteria-view";
import { can } from "@/lib/domain/policy";
import { parseRule } from "@/lib/domain/rule";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { compareVi } from "@/lib/domain/vietnamese-order";
import type { Criterion as CriterionRow } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { listLabels } from "./units";

/** A row of criteria as the domain has it. A rule that cannot be read is a fault of the product, not of a person. */
export function criterionOf(row: CriterionRow): Criterion & CriterionView {
  const rule = parseRule(row.rule);
  if (!rule.ok) throw new Error(`The rule of criterion ${row.id} cannot be read: ${rule.error}`);
  const { id, code, name, unit, isMandatory, types } = row;
  return { id, code, name, unit, isMandatory, types, weight: row.weight.toNumber(), rule: rule.value };
}

/** The version that judges in a province and year; null where none is in force. */
export async function findVersionInForce(tx: Tx, provinceId: string, kind: CriteriaKind, year: number) {
  return tx.criteriaVersion.findFirst({
    where: { provinceId, year, status: "IN_FORCE", set: { kind } },
    include: { set: true, criteria: { orderBy: { position: "asc" } } },
    orderBy: { id: "desc" },
  });
}

/** The sets of the actor's own province (of all he reads, where he has none of his own), by kind. */
export async function listCriteriaSets(tx: Tx, actor: Actor): Promise<readonly CriteriaSetView[]> {
  if (!actor.scope.content) return [];
  const { homeProvinceId, provinceIds } = actor.scope;
  const rows = await tx.criteriaSet.findMany({
    where: { provinceId: { in: homeProvinceId === null ? [...provinceIds] : [homeProvinceId] } },
    include: { versions: { include: { _count: { select: { criteria: true } } }, orderBy: [{ year: "desc" }, { no: "desc" }] } },
  });
  const provinces =
    homeProvinceId === null
      ? await listLabels(tx, [...new Set(rows.map((row) => row.provinceId))], actor.today)
      : new Map<string, UnitLabel>();
  return rows
    .map((row) => ({
      id: row.id,
      province: provinces.get(row.provinceId) ?? null,
      kind: row.kind,
      title: row.title,
      isSample: row.isSample,
      versions: row.versions.map((version) => ({
        id: version.id,
        no: version.no,
        year: version.year,
        status: version.status,
        passMark: version.passMark.toNumber(),
        criteria: version._count.criteria,
      })),
    }))
    .toSorted(
      (left, right) => CRITERIA_KINDS.indexOf(left.kind) - CRITERIA_KINDS.indexOf(right.kind) || compareVi(left.title, right.title),
    );
}

/** One version with its criteria; null outside the actor's provinces. */
export async function findCriteriaVersion(tx: Tx, actor: Actor, versionId: string): Promise<CriteriaVersionView | null> {
  if (!actor.scope.content) return null;
  const row = await tx.criteriaVersion.findFirst({
    where: { id: versionId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: { set: true, criteria: { orderBy: { position: "asc" } }, _count: { select: { assessments: true } } },
  });
  if (!row) return null;
  const inForce = row.status === "DRAFT" ? await findVersionInForce(tx, row.provinceId, row.set.kind, row.year) : null;
  return {
    id: row.id,
    version: row.version,
    set: { id: row.set.id, kind: row.set.kind, title: row.set.title, isSample: row.set.isSample },
    no: row.no,
    year: row.year,
    status: row.status,
    passMark: row.passMark.toNumber(),
    criteria: row.criteria.map(criterionOf),
    assessments: row._count.assessments,
    replaces: inForce && { id: inForce.id, title: inForce.set.title, no: inForce.no },
    canEdit: can(actor, "EDIT_CRITERIA") && isWritable(actor.scope, row),
  };
}
