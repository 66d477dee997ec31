import "server-only";
import { aggregateUnits, newest, type Held, type Total } from "@/lib/domain/aggregate";
import type { Span } from "@/lib/domain/calendar";
import { isComponent, type Component } from "@/lib/domain/components";
import { BLANK, entryOf, type Entry, type FigureSource, type FigureState } from "@/lib/domain/figure";
import type { SourceEntry } from "@/lib/domain/figure-view";
import { fromDateColumn, momentOn, type PlainDate } from "@/lib/domain/plain-date";
import { comparability, type Comparability } from "@/lib/domain/unit";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import type { KnownUnit } from "./figure-units";

export type FigureRow = SourceEntry & {
  readonly id: string;
  readonly unitId: string;
  readonly component: Component;
  readonly userId: string;
};

type Read = {
  id: string;
  unitId: string;
  component: string;
  source: FigureSource;
  revision: number;
  state: FigureState;
  value: number | null;
  userId: string;
  actorLabel: string;
  enteredAt: Date;
  businessDate: Date;
  explanation: string | null;
  isEnteredFor: boolean;
  caller: string | null;
  confirmedAt: Date | null;
  confirmedBy: string | null;
};

const COLUMNS = Prisma.sql`id::text as id, unit_id::text as "unitId", component, source::text as source, revision,
  state::text as state, value::float8 as value, user_id::text as "userId", actor_label as "actorLabel", entered_at as "enteredAt",
  business_date as "businessDate", explanation,
  is_entered_for as "isEnteredFor", caller, confirmed_at as "confirmedAt", confirmed_by as "confirmedBy"`;

function toRow(row: Read): FigureRow[] {
  const { component, state, value, businessDate, ...rest } = row;
  if (!isComponent(component)) return [];
  return [
    {
      ...rest,
      component,
      entry: entryOf(state, value),
      enteredAt: momentOn(fromDateColumn(businessDate), row.enteredAt).toISOString(),
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      isConfirmed: row.confirmedAt !== null,
    },
  ];
}

/** The newest revision of every component and source of some units in one month. */
export async function listNewest(tx: Tx, unitIds: readonly string[], month: PlainDate): Promise<FigureRow[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.$queryRaw<Read[]>`
    select distinct on (unit_id, component, source) ${COLUMNS}
    from figure_revisions where unit_id = any(${[...unitIds]}::uuid[]) and month = ${month}::date
    order by unit_id, component, source, revision desc`;
  return rows.flatMap(toRow);
}

/** All revisions of one cell, oldest first within each source. */
export async function listRevisions(tx: Tx, unitId: string, month: PlainDate, component: Component): Promise<FigureRow[]> {
  const rows = await tx.$queryRaw<Read[]>`
    select ${COLUMNS}
    from figure_revisions where unit_id = ${unitId}::uuid and month = ${month}::date and component = ${component}
    order by source, revision`;
  return rows.flatMap(toRow);
}

/** What is held of each component, by component; those without any revision are missing. */
export function heldOf(rows: readonly FigureRow[]): ReadonlyMap<Component, Held<FigureRow>> {
  const byComponent = new Map<Component, FigureRow[]>();
  for (const row of rows) byComponent.set(row.component, [...(byComponent.get(row.component) ?? []), row]);
  return new Map([...byComponent].map(([component, own]) => [component, newest(own)]));
}

export type Prior = {
  readonly basis: Comparability;
  /** Undefined where not comparable. */
  readonly totals: Partial<Record<Component, Total>>;
};

/** The same month of last year: the unit's own, or the sum of those that wholly went into it. They are in its reach (reach.ts), so only row-level security stands around. */
export async function findPrior(tx: Tx, unit: KnownUnit, priorMonth: Span): Promise<Prior> {
  const basis = comparability({ id: unit.unitId, existsFrom: unit.existsFrom }, unit.predecessors, priorMonth.to);
  if (basis.kind === "NOT_COMPARABLE") return { basis, totals: {} };
  const rows = await listNewest(tx, basis.unitIds, priorMonth.from);
  const heldByUnit = basis.unitIds.map((id) => heldOf(rows.filter((row) => row.unitId === id)));
  const totals: Partial<Record<Component, Total>> = {};
  for (const component of new Set(rows.map((row) => row.component))) {
    totals[component] = aggregateUnits(heldByUnit.map((held) => held.get(component)?.counting?.entry ?? BLANK));
  }
  return { basis, totals };
}

/** The entries of a column by component, blanks left out. */
export function entriesOf(held: ReadonlyMap<Component, Held<FigureRow>>): Partial<Record<Component, Entry>> {
  const entries: Partial<Record<Component, Entry>> = {};
  for (const [component, { counting }] of held) if (counting) entries[component] = counting.entry;
  return entries;
}
