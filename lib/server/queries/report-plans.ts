import "server-only";
import { planReports, type Answering, type PeriodDues, type ReportPlan, type ReportPlanRefusal } from "@/lib/domain/period";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import type { Result } from "@/lib/domain/result";
import type { RouteBody } from "@/lib/domain/route";
import { heirsOf, type Succession } from "@/lib/domain/unit";
import type { Tx } from "../db";

type PlannedPeriod = PeriodDues & {
  readonly campaignId: string;
  readonly provinceId: string;
  /** Of an ad-hoc request; none: all on the route. */
  readonly addresseeIds?: readonly string[];
};

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** Who will owe a report for a period and to whom, from bodies, units and successions as they are recorded. */
export async function findReportPlan(tx: Tx, period: PlannedPeriod): Promise<Result<ReportPlan, ReportPlanRefusal>> {
  const localities = await tx.designatedLocality.findMany({
    where: { campaignId: period.campaignId, provinceId: period.provinceId },
    select: { unitId: true },
    distinct: ["unitId"],
    orderBy: [{ listing: "asc" }, { position: "asc" }],
  });
  const unitIds = localities.map((row) => row.unitId);
  const line = await listHeirLine(tx, [...unitIds, period.provinceId]);
  const places = unitIds.map((unitId) => ({
    unitId,
    standingIds: [unitId, ...heirsOf(unitId, line, period.dueCommune).map((heir) => heir.unitId)],
  }));
  const provinceIds = [period.provinceId, ...heirsOf(period.provinceId, line, period.dueProvince).map((heir) => heir.unitId)];
  const rows = await tx.body.findMany({
    where: { provinceId: { in: provinceIds } },
    select: {
      id: true,
      kind: true,
      provinceId: true,
      parentId: true,
      validFrom: true,
      validTo: true,
      successors: { select: { successorId: true } },
    },
    orderBy: { name: "asc" },
  });
  const bodies: RouteBody[] = rows.map(({ successors, ...body }) => ({
    ...body,
    validFrom: plain(body.validFrom),
    validTo: plain(body.validTo),
    successorId: successors[0]?.successorId ?? null,
  }));
  const standingIds = places.flatMap((place) => place.standingIds);
  const answers = await tx.bodyUnit.findMany({ where: { unitId: { in: standingIds }, bodyId: { in: bodies.map((body) => body.id) } } });
  const answering: Answering[] = answers.map((row) => ({
    bodyId: row.bodyId,
    unitId: row.unitId,
    validFrom: plain(row.validFrom),
    validTo: plain(row.validTo),
  }));
  return planReports(period, places, { provinceId: period.provinceId, bodies, answering, addresseeIds: period.addresseeIds ?? [] });
}

/** Every succession that leads on from the given units. */
async function listHeirLine(tx: Tx, unitIds: readonly string[]): Promise<Succession[]> {
  const rows = await tx.$queryRaw<(Omit<Succession, "effectiveOn"> & { effectiveOn: Date })[]>`
    with recursive line as (
      select unnest(${[...unitIds]}::uuid[]) as id
      union
      select s.successor_id from unit_successions s join line on s.predecessor_id = line.id
    )
    select s.predecessor_id::text as "predecessorId", s.successor_id::text as "successorId", s.effective_on as "effectiveOn", s.part::text as part
    from unit_successions s join line on s.predecessor_id = line.id`;
  return rows.map((row) => ({ ...row, effectiveOn: fromDateColumn(row.effectiveOn) }));
}
