import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { Held } from "@/lib/domain/aggregate";
import { samePeriodLastYear } from "@/lib/domain/calendar";
import { COMPONENTS, type Component } from "@/lib/domain/components";
import { contradictions } from "@/lib/domain/contradiction";
import { BLANK } from "@/lib/domain/figure";
import {
  checkCell,
  checkMonth,
  entryMode,
  FORM_COMPONENTS,
  mayConfirm,
  monthOfCampaigns,
  NO_BASE,
  SOURCE_OF_MODE,
  type EntryMode,
} from "@/lib/domain/figure-entry";
import type { FigureHistory, MonthSheet, PriorBasis, SheetCell, SourceEntry } from "@/lib/domain/figure-view";
import { addMonths, type PlainDate } from "@/lib/domain/plain-date";
import type { UnitLabel } from "@/lib/domain/unit-view";
import type { Tx } from "../db";
import { stageOf } from "./figure-months";
import { entriesOf, findPrior, heldOf, listNewest, listRevisions, type FigureRow, type Prior } from "./figure-rows";
import { findKnownUnit } from "./figure-units";
import { listLabels } from "./units";

/** Of a row only what may leave the server: no ids of users. */
function entryOfRow(row: FigureRow | null | undefined): SourceEntry | null {
  if (!row) return null;
  const { source, revision, entry, isEnteredFor, isConfirmed, actorLabel, enteredAt, explanation, caller, confirmedAt, confirmedBy } = row;
  return { source, revision, entry, isEnteredFor, isConfirmed, actorLabel, enteredAt, explanation, caller, confirmedAt, confirmedBy };
}

async function listCounts(tx: Tx, unitId: string, from: PlainDate, to: PlainDate): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ component: string; total: number }[]>`
    select c->>'component' as component, sum((c->>'value')::numeric)::float8 as total
    from progress_updates p cross join lateral jsonb_array_elements(p.counts) c
    where p.unit_id = ${unitId}::uuid and p.happened_on between ${from}::date and ${to}::date and p.withdrawn_at is null
    group by 1`;
  return new Map(rows.map((row) => [row.component, row.total]));
}

function basisOf(prior: Prior, unitId: string, labels: ReadonlyMap<string, UnitLabel>): PriorBasis {
  if (prior.basis.kind === "NOT_COMPARABLE") return { kind: "NOT_COMPARABLE", reason: prior.basis.reason };
  if (prior.basis.unitIds.includes(unitId)) return { kind: "OWN" };
  return { kind: "PREDECESSORS", units: prior.basis.unitIds.flatMap((id) => labels.get(id) ?? []) };
}

/** The figures of a unit and a month, every source side by side, with the same month of last year; null where the unit or the month is none of the actor's. */
export async function findMonthSheet(tx: Tx, actor: Actor, unitId: string, from: PlainDate): Promise<MonthSheet | null> {
  const unit = await findKnownUnit(tx, actor, unitId);
  const month = unit && monthOfCampaigns(from, unit.campaigns);
  if (!unit || !month) return null;
  const priorMonth = samePeriodLastYear(month);
  const rows = await listNewest(tx, [unitId], month.from);
  const held = heldOf(rows);
  const prior = await findPrior(tx, unit, priorMonth);
  const counts = await listCounts(tx, unitId, month.from, month.to);
  const priorIds = prior.basis.kind === "COMPARABLE" ? prior.basis.unitIds : [];
  const labels = await listLabels(tx, [unitId, ...(unit.parentId === null ? [] : [unit.parentId]), ...priorIds], month.to);
  const label = labels.get(unitId);
  if (!label) return null;

  const entering = entryMode(actor, unit);
  const mode = entering.ok && checkMonth(month, unit, actor.today).ok ? entering.value : null;
  const cellOf = (component: Component): SheetCell => {
    const own = rows.filter((row) => row.component === component);
    const of = (source: FigureRow["source"]) => own.find((row) => row.source === source);
    const one: Held<FigureRow> | undefined = held.get(component);
    return {
      component,
      commune: entryOfRow(of("COMMUNE")),
      professional: entryOfRow(of("PROFESSIONAL")),
      adjustment: entryOfRow(of("ADJUSTMENT")),
      counting: one?.counting?.entry ?? BLANK,
      differs: one?.differs ?? false,
      prior: prior.basis.kind === "NOT_COMPARABLE" ? null : (prior.totals[component] ?? { ...BLANK, covered: 0, expected: 1 }),
      fromUpdates: counts.get(component) ?? null,
      isEditable: mode !== null && isEditable(mode, component, of(SOURCE_OF_MODE[mode])),
    };
  };
  const cells = Object.fromEntries(COMPONENTS.map((component) => [component, cellOf(component)])) as Record<Component, SheetCell>;
  const waiting = rows.filter(isWaiting);
  const confirmable = waiting.filter((row) => row.userId !== actor.userId);
  const last = rows.reduce<FigureRow | null>((best, row) => (best === null || row.enteredAt > best.enteredAt ? row : best), null);
  const neighbour = (months: number) => monthOfCampaigns(addMonths(month.from, months), unit.campaigns)?.from ?? null;
  const next = neighbour(1);
  return {
    unitId,
    unit: label,
    above: unit.parentId === null ? null : (labels.get(unit.parentId) ?? null),
    month,
    priorMonth,
    previousMonth: neighbour(-1),
    nextMonth: next !== null && next <= actor.today ? next : null,
    stage: stageOf(month, actor.today),
    coverage: {
      covered: FORM_COMPONENTS.filter((component) => ["VALUE", "NIL"].includes(cells[component].counting.state)).length,
      expected: FORM_COMPONENTS.length,
    },
    prior: basisOf(prior, unitId, labels),
    cells,
    contradictions: contradictions(entriesOf(held), prior.totals),
    mode,
    waiting: waiting.map(({ component, revision }) => ({ component, revision })),
    canConfirm: confirmable.length > 0 && confirmable.length === waiting.length && mayConfirm(actor, unit).ok,
    lastEntry: last && { actorLabel: last.actorLabel, enteredAt: last.enteredAt },
  };
}

const isEditable = (mode: EntryMode, component: Component, row: FigureRow | undefined): boolean =>
  checkCell(mode, component, row ?? NO_BASE).ok;

/** Entered from above, not yet confirmed by the commune, and not taken back. */
const isWaiting = (row: FigureRow): boolean =>
  row.source === "COMMUNE" && row.isEnteredFor && !row.isConfirmed && row.entry.state !== "BLANK";

/** Where a number comes from: every revision of a cell with who, when and what stood there before. */
export async function listFigureHistory(
  tx: Tx,
  actor: Actor,
  unitId: string,
  from: PlainDate,
  component: Component,
): Promise<FigureHistory | null> {
  const unit = await findKnownUnit(tx, actor, unitId);
  const month = unit && monthOfCampaigns(from, unit.campaigns);
  if (!month) return null;
  const label = (await listLabels(tx, [unitId], month.to)).get(unitId);
  if (!label) return null;
  const rows = await listRevisions(tx, unitId, month.from, component);
  const history = rows.flatMap((row, index) => {
    const earlier = rows[index - 1];
    const entry = entryOfRow(row);
    return entry ? [{ ...entry, id: row.id, before: earlier?.source === row.source ? earlier.entry : BLANK }] : [];
  });
  return { unit: label, month, component, rows: history.sort((left, right) => (left.enteredAt < right.enteredAt ? 1 : -1)) };
}
