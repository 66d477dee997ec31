import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { TaskGroup } from "@/lib/domain/components";
import { TASK_GROUPS } from "@/lib/domain/components";
import { fromDateColumn, momentOn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import type { UnitLabel } from "@/lib/domain/unit-view";
import type { UpdatePage, UpdateRow } from "@/lib/domain/update";
import { compareVi } from "@/lib/domain/vietnamese-order";
import type { Prisma } from "@/lib/generated/prisma/client";
import { storedCounts } from "@/lib/schemas/update";
import type { Tx } from "../db";
import { listOwnUnitIds } from "./figure-units";
import { listLabels } from "./units";

const UPDATES_PER_PAGE = 30;

export type UpdateFilter = {
  readonly unitId?: string | undefined;
  readonly taskGroup?: TaskGroup | undefined;
  readonly from?: PlainDate | null | undefined;
  readonly to?: PlainDate | null | undefined;
  readonly page: number;
};

type Read = Prisma.ProgressUpdateGetPayload<{ include: { body: { select: { shortName: true } } } }>;

/** The business dates on which updates were posted, as their events tell; what an import brought has none. */
async function listPostedOn(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PlainDate>> {
  const events = await tx.event.findMany({
    where: { subjectType: "update", action: "postUpdate", subjectId: { in: [...ids] } },
    select: { subjectId: true, businessDate: true },
  });
  return new Map(events.map((event) => [event.subjectId, fromDateColumn(event.businessDate)]));
}

function toRow(actor: Actor, row: Read, unit: UnitLabel, postedOn: PlainDate | undefined): UpdateRow {
  return {
    id: row.id,
    unit,
    bodyName: row.body.shortName,
    actorLabel: row.actorLabel,
    taskGroup: TASK_GROUPS.find((group) => group === row.taskGroup) ?? 1,
    content: row.content,
    isNothingNew: row.isNothingNew,
    happenedOn: fromDateColumn(row.happenedOn),
    counts: storedCounts.parse(row.counts),
    postedAt: (postedOn ? momentOn(postedOn, row.postedAt) : row.postedAt).toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    withdrawnFor: row.withdrawnFor,
    version: row.version,
    canWithdraw:
      can(actor.role, "POST_UPDATE") &&
      row.bodyId === actor.bodyId &&
      row.provinceId === actor.scope.homeProvinceId &&
      row.withdrawnAt === null,
  };
}

const inScope = ({ scope }: Actor): Prisma.ProgressUpdateWhereInput => ({
  provinceId: { in: scope.content ? [...scope.provinceIds] : [] },
  ...(scope.unitIds === "ALL" ? {} : { unitId: { in: [...scope.unitIds] } }),
});

/** One page of updates about the actor's units, what happened last first. A group leaves out "Không có gì mới", which speaks of all. */
export async function listUpdates(tx: Tx, actor: Actor, filter: UpdateFilter): Promise<UpdatePage> {
  const where: Prisma.ProgressUpdateWhereInput = {
    AND: [
      inScope(actor),
      filter.unitId === undefined ? {} : { unitId: filter.unitId },
      filter.taskGroup === undefined ? {} : { taskGroup: filter.taskGroup, isNothingNew: false },
      filter.from ? { happenedOn: { gte: toDateColumn(filter.from) } } : {},
      filter.to ? { happenedOn: { lte: toDateColumn(filter.to) } } : {},
    ],
  };
  const rows = await tx.progressUpdate.findMany({
    where,
    include: { body: { select: { shortName: true } } },
    orderBy: [{ happenedOn: "desc" }, { postedAt: "desc" }, { id: "desc" }],
    take: UPDATES_PER_PAGE,
    skip: (filter.page - 1) * UPDATES_PER_PAGE,
  });
  const total = await tx.progressUpdate.count({ where });
  const units = await listPostableUnits(tx, actor);
  const labels = new Map([...(await listLabels(tx, [...new Set(rows.map((row) => row.unitId))], actor.today))]);
  const postedOn = await listPostedOn(
    tx,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.flatMap((row) => {
      const unit = labels.get(row.unitId);
      return unit ? [toRow(actor, row, unit, postedOn.get(row.id))] : [];
    }),
    total,
    page: filter.page,
    pageSize: UPDATES_PER_PAGE,
    units,
  };
}

/** One update in scope: for its receipt and its withdrawal. */
export async function findUpdate(tx: Tx, actor: Actor, updateId: string): Promise<UpdateRow | null> {
  const row = await tx.progressUpdate.findFirst({
    where: { AND: [inScope(actor), { id: updateId }] },
    include: { body: { select: { shortName: true } } },
  });
  const unit = row && (await listLabels(tx, [row.unitId], actor.today)).get(row.unitId);
  return row && unit ? toRow(actor, row, unit, (await listPostedOn(tx, [row.id])).get(row.id)) : null;
}

/** The actor's communes that are in a campaign, by name: what he can tell about, and what a list is filtered by. */
export async function listPostableUnits(tx: Tx, actor: Actor): Promise<UnitLabel[]> {
  const labels = [...(await listLabels(tx, await listOwnUnitIds(tx, actor), actor.today)).values()];
  return labels.sort((left, right) => compareVi(left.name, right.name));
}
