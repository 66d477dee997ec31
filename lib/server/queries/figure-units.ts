import "server-only";
import { isWithin, type Actor } from "@/lib/domain/access";
import type { CampaignMonths, FigureUnit } from "@/lib/domain/figure-entry";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import type { Succession, UnitLevel } from "@/lib/domain/unit";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { listLine, nearestVersion } from "./units";

/** A unit whose figures are kept, with what its months and its past depend on. */
export type KnownUnit = FigureUnit & {
  readonly parentId: string | null;
  readonly campaigns: readonly CampaignMonths[];
  readonly predecessors: readonly Succession[];
};

type UnitRow = {
  provinceId: string;
  level: UnitLevel;
  existsFrom: Date | null;
  existsTo: Date | null;
  parentId: string | null;
  parentLevel: UnitLevel | null;
};

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/**
 * A unit of the actor's scope that is in a campaign of its province, or whose heirs or predecessors are; null for every other.
 * Its months are those of all campaigns of the provinces it belonged to.
 */
export async function findKnownUnit(tx: Tx, actor: Actor, unitId: string): Promise<KnownUnit | null> {
  const [row] = await tx.$queryRaw<UnitRow[]>`
    select u.province_id::text as "provinceId", u.level::text as level, u.exists_from as "existsFrom", u.exists_to as "existsTo",
      v.parent_id::text as "parentId", p.level::text as "parentLevel"
    from units u
      left join lateral (${nearestVersion(Prisma.sql`u.id`, actor.today)}) v on true
      left join units p on p.id = v.parent_id
    where u.id = ${unitId}::uuid`;
  if (!row || !isWithin(actor.scope, { provinceId: row.provinceId, unitId })) return null;
  const heirs = await listLine(tx, [unitId], "heirs");
  const predecessors = await listLine(tx, [unitId], "predecessors");
  const family = [...new Set([unitId, ...[...heirs, ...predecessors].flatMap((step) => [step.predecessorId, step.successorId])])];
  const relatives = await tx.unit.findMany({ where: { id: { in: family } }, select: { provinceId: true }, distinct: ["provinceId"] });
  const provinceIds = relatives.map((unit) => unit.provinceId).filter((id) => actor.scope.provinceIds.includes(id));
  const campaigns = await tx.campaign.findMany({
    where: { provinceId: { in: provinceIds } },
    orderBy: { year: "desc" },
    select: {
      figuresFrom: true,
      figuresTo: true,
      monthStartDay: true,
      localities: { where: { unitId: { in: family } }, select: { id: true }, take: 1 },
    },
  });
  if (!campaigns.some((campaign) => campaign.localities.length > 0)) return null;
  return {
    unitId,
    ...row,
    existsFrom: plain(row.existsFrom),
    existsTo: plain(row.existsTo),
    campaigns: campaigns.map((campaign) => ({
      figures: { from: fromDateColumn(campaign.figuresFrom), to: fromDateColumn(campaign.figuresTo) },
      monthStartDay: campaign.monthStartDay,
    })),
    predecessors,
  };
}

/** Communes of the actor that stand on the business date and are in a campaign of his own province: about which something can be told. */
export async function listOwnUnitIds(tx: Tx, actor: Actor): Promise<string[]> {
  const { scope, today } = actor;
  const own = scope.unitIds === "ALL" ? Prisma.sql`true` : Prisma.sql`l.unit_id = any(${[...scope.unitIds]}::uuid[])`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct l.unit_id::text as id from designated_localities l join units u on u.id = l.unit_id
    where l.province_id = any(${[...scope.provinceIds]}::uuid[]) and ${own} and u.level = 'COMMUNE'
      and (u.exists_from is null or u.exists_from <= ${today}::date) and (u.exists_to is null or u.exists_to > ${today}::date)`;
  return rows.map((row) => row.id);
}
