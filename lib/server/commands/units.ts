import "server-only";
import { randomUUID } from "node:crypto";
import { fold } from "@/lib/domain/fold";
import { fromDateColumn, isDuring, parsePlainDate, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { UNIT_CODE_LENGTH, isKindOf, planCorrection, type UnitDescription, type UnitLevel, type UnitRefusal } from "@/lib/domain/unit";
import type { AddUnitInput, CorrectUnitInput } from "@/lib/schemas/unit";
import { appendEvent, type Command, type CommandContext } from "../command";
import type { Tx } from "../db";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));
const column = (date: PlainDate | null): Date | null => (date === null ? null : toDateColumn(date));

/** Edits of the register wait for each other: whether a code is free can then be asked before it is taken, and the database's exclusion is never hit. */
async function lockRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('unit_versions'))`;
}

/** Who may edit at all, and in which province. */
function homeOf({ actor }: CommandContext): Result<string, UnitRefusal> {
  if (!can(actor.role, "EDIT_UNITS")) return err("ROLE_NOT_ALLOWED");
  return actor.scope.homeProvinceId === null ? err("OUT_OF_SCOPE") : ok(actor.scope.homeProvinceId);
}

const PARENT_LEVELS: Record<UnitLevel, readonly UnitLevel[]> = { PROVINCE: [], DISTRICT: ["PROVINCE"], COMMUNE: ["DISTRICT", "PROVINCE"] };

/** A parent must be of the level above, of the same province, and stand on the day; a province has none. */
async function isFitParent(
  tx: Tx,
  level: UnitLevel,
  parentId: string | null,
  provinceId: string,
  from: PlainDate | null,
): Promise<boolean> {
  if (parentId === null) return level === "PROVINCE";
  const parent = await tx.unit.findUnique({ where: { id: parentId } });
  if (!parent || parent.provinceId !== provinceId || !PARENT_LEVELS[level].includes(parent.level)) return false;
  return from === null ? parent.existsFrom === null : isDuring(from, plain(parent.existsFrom), plain(parent.existsTo));
}

/** Whether another unit of the level holds the code at any time in [from, to). */
async function isCodeTaken(
  tx: Tx,
  level: UnitLevel,
  code: string,
  unitId: string | null,
  from: PlainDate | null,
  to: PlainDate | null,
): Promise<boolean> {
  const holders = await tx.unitVersion.count({
    where: {
      level,
      code,
      ...(unitId === null ? {} : { unitId: { not: unitId } }),
      AND: [
        from === null ? {} : { OR: [{ validTo: null }, { validTo: { gt: toDateColumn(from) } }] },
        to === null ? {} : { OR: [{ validFrom: null }, { validFrom: { lt: toDateColumn(to) } }] },
      ],
    },
  });
  return holders > 0;
}

const rowOf = (level: UnitLevel, next: UnitDescription, basis: string) => ({
  level,
  code: next.code,
  kind: next.kind,
  name: next.name,
  parentId: next.parentId,
  basis,
  folded: fold(`${next.kind} ${next.name}`),
});

/** Puts the name, kind, code or parent of a unit right from a day on; earlier rows stay. The unit itself remains the same. */
export const correctUnit: Command<CorrectUnitInput, { unitId: string }, UnitRefusal> = async (context, input) => {
  const { tx } = context;
  const home = homeOf(context);
  if (!home.ok) return home;
  const unit = await tx.unit.findUnique({ where: { id: input.unitId } });
  if (!unit || unit.provinceId !== home.value) return err("NOT_FOUND");
  await lockRegister(tx);
  const claimed = await tx.unit.updateManyAndReturn({
    where: { id: unit.id, version: input.version },
    data: { version: { increment: 1 } },
  });
  if (claimed.length === 0) return err("STALE");

  if (!isKindOf(unit.level, input.kind)) return err("KIND_NOT_OF_LEVEL");
  if (input.code.length !== UNIT_CODE_LENGTH[unit.level]) return err("CODE_NOT_OF_LEVEL");
  const from = input.from === null ? null : parsePlainDate(input.from);
  const rows = await tx.unitVersion.findMany({ where: { unitId: unit.id } });
  const versions = rows.map((row) => ({ ...row, validFrom: plain(row.validFrom), validTo: plain(row.validTo) }));
  const next = { code: input.code, kind: input.kind, name: input.name, parentId: input.parentId };
  const plan = planCorrection(versions, from, next);
  if (!plan.ok) return plan;
  const { current } = plan.value;
  if (next.parentId !== current.parentId && !(await isFitParent(tx, unit.level, next.parentId, home.value, from)))
    return err("UNFIT_PARENT");
  if (await isCodeTaken(tx, unit.level, next.code, unit.id, from, current.validTo)) return err("CODE_TAKEN");

  if (plan.value.kind === "REPLACE") {
    await tx.unitVersion.update({ where: { id: current.id }, data: rowOf(unit.level, next, input.basis) });
  } else {
    await tx.unitVersion.update({ where: { id: current.id }, data: { validTo: toDateColumn(plan.value.validFrom) } });
    const span = { validFrom: toDateColumn(plan.value.validFrom), validTo: column(plan.value.validTo) };
    await tx.unitVersion.createMany({ data: [{ unitId: unit.id, ...rowOf(unit.level, next, input.basis), ...span }] });
  }
  const before = { code: current.code, kind: current.kind, name: current.name, parentId: current.parentId, basis: current.basis };
  await appendEvent(context, {
    provinceId: unit.provinceId,
    subjectType: "unit",
    subjectId: unit.id,
    action: "correctUnit",
    reason: input.basis,
    data: { from, before, after: next },
  });
  return ok({ unitId: unit.id });
};

/** Adds a unit from a day on, with what it came from. A predecessor at home that has no end yet ends that day; one that has must have ended on it. */
export const addUnit: Command<AddUnitInput, { unitId: string }, UnitRefusal> = async (context, input) => {
  const { tx } = context;
  const home = homeOf(context);
  if (!home.ok) return home;
  const from = parsePlainDate(input.from);
  if (from === null) return err("OUTSIDE_EXISTENCE");
  await lockRegister(tx);
  if (!(await isFitParent(tx, input.level, input.parentId, home.value, from))) return err("UNFIT_PARENT");
  for (const predecessor of input.predecessors) {
    const closed =
      predecessor.unitId === input.parentId
        ? err("UNFIT_PARENT" as const)
        : await closePredecessor(context, predecessor.unitId, home.value, from);
    if (!closed.ok) return closed;
  }
  if (await isCodeTaken(tx, input.level, input.code, null, from, null)) return err("CODE_TAKEN");

  const unitId = randomUUID();
  const next = { code: input.code, kind: input.kind, name: input.name, parentId: input.parentId };
  await tx.unit.createMany({ data: [{ id: unitId, level: input.level, provinceId: home.value, existsFrom: toDateColumn(from) }] });
  await tx.unitVersion.createMany({ data: [{ unitId, ...rowOf(input.level, next, input.basis), validFrom: toDateColumn(from) }] });
  await tx.unitSuccession.createMany({
    data: input.predecessors.map((row) => ({
      predecessorId: row.unitId,
      successorId: unitId,
      effectiveOn: toDateColumn(from),
      part: row.part,
      basis: input.basis,
    })),
  });
  await appendEvent(context, {
    provinceId: home.value,
    subjectType: "unit",
    subjectId: unitId,
    action: "addUnit",
    reason: input.basis,
    data: { from, level: input.level, unit: next, predecessors: input.predecessors.map((row) => ({ ...row })) },
  });
  return ok({ unitId });
};

async function closePredecessor({ tx }: CommandContext, unitId: string, home: string, from: PlainDate): Promise<Result<null, UnitRefusal>> {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  if (!unit) return err("NOT_FOUND");
  const existsTo = plain(unit.existsTo);
  if (existsTo === from) return ok(null);
  const existsFrom = plain(unit.existsFrom);
  if (existsTo !== null || (existsFrom !== null && from <= existsFrom)) return err("PREDECESSOR_NOT_STANDING");
  if (unit.provinceId !== home || unit.level === "PROVINCE") return err("OUT_OF_SCOPE");
  const day = toDateColumn(from);
  const later = await tx.unitVersion.count({ where: { unitId, validFrom: { gte: day } } });
  if (later > 0) return err("PREDECESSOR_NOT_STANDING");
  const children = await tx.unitVersion.count({ where: { parentId: unitId, OR: [{ validTo: null }, { validTo: { gt: day } }] } });
  if (children > 0) return err("PREDECESSOR_HAS_UNITS");
  await tx.unit.updateMany({ where: { id: unitId }, data: { existsTo: day, version: { increment: 1 } } });
  await tx.unitVersion.updateMany({ where: { unitId, validTo: null }, data: { validTo: day } });
  return ok(null);
}
