import "server-only";
import type { Component } from "@/lib/domain/components";
import { contradictions, type Contradiction } from "@/lib/domain/contradiction";
import { samePeriodLastYear } from "@/lib/domain/calendar";
import { isSameEntry, type Entry } from "@/lib/domain/figure";
import {
  callLine,
  checkCell,
  checkMonth,
  contradictionKey,
  entryMode,
  mayConfirm,
  monthOfCampaigns,
  NO_BASE,
  SOURCE_OF_MODE,
  type CellBase,
  type EntryMode,
  type FigureRefusal,
} from "@/lib/domain/figure-entry";
import type { FigureSaving } from "@/lib/domain/figure-view";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ConfirmFiguresInput, EnterFiguresForInput, EnterFiguresInput } from "@/lib/schemas/figure";
import { appendEvent, notify, type Command, type CommandContext } from "../command";
import type { Tx } from "../db";
import { entriesOf, findPrior, heldOf, listNewest, type FigureRow } from "../queries/figure-rows";
import { findKnownUnit } from "../queries/figure-units";

/** Writers of one unit and month wait for each other, so that whoever comes second is told which cells have changed. The unique key stands behind. */
async function lockMonth(tx: Tx, unitId: string, month: PlainDate): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`figures:${unitId}:${month}`}, 0))`;
}

type Change = { readonly component: Component; readonly base: CellBase; readonly entry: Entry; readonly explanation: string | null };

async function save(
  context: CommandContext,
  input: EnterFiguresInput,
  allowed: readonly EntryMode[],
  caller: string | null,
): Promise<Result<FigureSaving, FigureRefusal>> {
  const { tx, actor, now } = context;
  const unit = await findKnownUnit(tx, actor, input.unitId);
  if (!unit) return err("NOT_FOUND");
  const entering = entryMode(actor, unit);
  if (!entering.ok) return entering;
  const mode = entering.value;
  if (!allowed.includes(mode)) return err("ROLE_NOT_ALLOWED");
  const month = monthOfCampaigns(input.month, unit.campaigns);
  if (!month) return err("WRONG_MONTH");
  const checked = checkMonth(month, unit, actor.today);
  if (!checked.ok) return checked;

  await lockMonth(tx, input.unitId, month.from);
  const rows = await listNewest(tx, [input.unitId], month.from);
  const source = SOURCE_OF_MODE[mode];
  const baseOf = (component: Component): CellBase => rows.find((row) => row.component === component && row.source === source) ?? NO_BASE;
  for (const { component } of input.entries) {
    const cell = checkCell(mode, component, baseOf(component));
    if (!cell.ok) return cell;
  }
  const differing = input.entries.filter(({ component, entry }) => !isSameEntry(entry, baseOf(component).entry));
  const stale = differing.filter(({ component, baseRevision }) => baseRevision !== baseOf(component).revision);
  if (stale.length > 0) return ok({ kind: "STALE", components: stale.map((cell) => cell.component) });

  const found = await findContradictions(context, unit, month, rows, source, differing);
  const explanations = new Map(input.explanations.filter((one) => one.text !== "").map((one) => [one.key, one.text]));
  const changed = new Set(differing.map((cell) => cell.component));
  const unexplained = found.filter(
    (one) => one.components.some((component) => changed.has(component)) && !explanations.has(contradictionKey(one)),
  );
  if (unexplained.length > 0 && !input.explainLater) return ok({ kind: "EXPLANATION_NEEDED", contradictions: unexplained });
  const personal = checkPersonalData([...explanations.values(), caller ?? ""].join("\n"), input.personalDataChecked);
  if (personal.kind !== "CLEAN") return ok({ kind: "PERSONAL_DATA", isRefused: personal.kind === "REFUSED", found: personal.found });

  const changes = changesOf(mode, differing, found, explanations, baseOf);
  if (changes.length === 0) return err("NO_CHANGE");
  const written = await tx.figureRevision.createMany({
    skipDuplicates: true,
    data: changes.map((change) => ({
      provinceId: unit.provinceId,
      unitId: input.unitId,
      month: toDateColumn(month.from),
      component: change.component,
      source,
      revision: change.base.revision + 1,
      state: change.entry.state,
      value: change.entry.value,
      explanation: change.explanation,
      userId: actor.userId,
      assignmentId: actor.assignmentId,
      actorLabel: `${actor.title}, ${actor.bodyName}`,
      isEnteredFor: mode === "FOR",
      caller,
      enteredAt: now,
      businessDate: toDateColumn(actor.today),
    })),
  });
  if (written.count !== changes.length) return err("STALE");
  await appendEvent(context, {
    provinceId: unit.provinceId,
    subjectType: "figure",
    subjectId: input.unitId,
    action: mode === "FOR" ? "enterFiguresFor" : "enterFigures",
    data: {
      month: month.from,
      source,
      ...(caller === null ? {} : { caller }),
      cells: changes.map(({ component, base, entry }) => ({
        component,
        revision: base.revision + 1,
        from: { ...base.entry },
        to: { ...entry },
      })),
    },
  });
  if (mode === "FOR") await tellCommune(context, unit.provinceId, input.unitId, { month: month.from, cells: changes.length });
  return ok({ kind: "SAVED", at: now.toISOString(), components: changes.map((change) => change.component) });
}

/** What would contradict each other once the new entries stand; in the writer's own source first, then what else is held. */
async function findContradictions(
  { tx }: CommandContext,
  unit: Parameters<typeof findPrior>[1],
  month: Parameters<typeof samePeriodLastYear>[0],
  rows: readonly FigureRow[],
  source: FigureRow["source"],
  entries: EnterFiguresInput["entries"],
): Promise<Contradiction[]> {
  const own = rows.filter((row) => row.source === source && row.entry.state !== "BLANK");
  const merged = {
    ...entriesOf(heldOf(rows)),
    ...Object.fromEntries(own.map((row) => [row.component, row.entry])),
    ...Object.fromEntries(entries.map((cell) => [cell.component, cell.entry])),
  };
  const prior = await findPrior(tx, unit, samePeriodLastYear(month));
  return contradictions(merged, prior.totals);
}

/** New entries with the explanations that concern them; an explanation of figures that stay makes a revision of the first of them. */
function changesOf(
  mode: EntryMode,
  differing: EnterFiguresInput["entries"],
  found: readonly Contradiction[],
  explanations: ReadonlyMap<string, string>,
  baseOf: (component: Component) => CellBase,
): Change[] {
  const words = new Map<Component, string[]>();
  const entryOf = new Map(differing.map((cell) => [cell.component, cell.entry]));
  for (const one of found) {
    const text = explanations.get(contradictionKey(one));
    if (text === undefined) continue;
    const isMine = (component: Component) => checkCell(mode, component, baseOf(component)).ok && baseOf(component).entry.state !== "BLANK";
    const touched = one.components.filter((component) => entryOf.has(component));
    const targets = touched.length > 0 ? touched : one.components.filter(isMine).slice(0, 1);
    for (const component of targets) words.set(component, [...(words.get(component) ?? []), text]);
  }
  return [...new Set([...entryOf.keys(), ...words.keys()])].map((component) => {
    const base = baseOf(component);
    return { component, base, entry: entryOf.get(component) ?? base.entry, explanation: words.get(component)?.join("\n") ?? null };
  });
}

async function tellCommune(
  context: CommandContext,
  provinceId: string,
  unitId: string,
  data: { month: string; cells: number },
): Promise<void> {
  const today = toDateColumn(context.actor.today);
  const bodies = await context.tx.bodyUnit.findMany({
    where: {
      unitId,
      body: { kind: { in: ["COMMUNE_POLICE", "COMMUNE_COMMITTEE"] } },
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
    },
    select: { bodyId: true },
  });
  const bodyIds = bodies.map((body) => body.bodyId);
  await notify(context, provinceId, bodyIds, ["COMMUNE_POLICE", "COMMUNE_HEAD"], {
    kind: "FIGURES_ENTERED_FOR",
    subjectType: "figure",
    subjectId: unitId,
    data,
  });
}

/** Takes the cells that changed into the writer's own source: the commune's, or the professional unit's beside it. */
export const enterFigures: Command<EnterFiguresInput, FigureSaving, FigureRefusal> = (context, input) =>
  save(context, input, ["OWN", "PROFESSIONAL"], null);

/** "Nhập thay": figures of a late commune, entered by the level above after a call, marked so until the commune confirms them. */
export const enterFiguresFor: Command<EnterFiguresForInput, FigureSaving, FigureRefusal | "CALL_IN_FUTURE"> = async (context, input) => {
  if (!can(context.actor.role, "ENTER_FIGURES_FOR")) return err("ROLE_NOT_ALLOWED");
  if (context.actor.today < input.calledOn) return err("CALL_IN_FUTURE");
  return save(context, input, ["FOR"], callLine(input.caller, input.calledOn, input.calledAt));
};

/** The commune stands by what was entered for it, exactly as it saw it. */
export const confirmFigures: Command<ConfirmFiguresInput, { readonly at: string }, FigureRefusal> = async (context, input) => {
  const { tx, actor, now } = context;
  const unit = await findKnownUnit(tx, actor, input.unitId);
  if (!unit) return err("NOT_FOUND");
  const allowed = mayConfirm(actor, unit);
  if (!allowed.ok) return allowed;
  if (!monthOfCampaigns(input.month, unit.campaigns)) return err("WRONG_MONTH");

  await lockMonth(tx, input.unitId, input.month);
  const rows = await listNewest(tx, [input.unitId], input.month);
  const seen = input.cells.map(({ component, revision }) =>
    rows.find((row) => row.source === "COMMUNE" && row.component === component && row.revision === revision),
  );
  const confirmed = seen.flatMap((row) => (row?.isEnteredFor && !row.isConfirmed ? [row] : []));
  if (confirmed.length !== input.cells.length) return err("STALE");
  // Four eyes: whoever entered them cannot confirm them, whatever seat he has taken since.
  if (confirmed.some((row) => row.userId === actor.userId)) return err("OWN_ENTRY");
  const written = await tx.figureRevision.updateMany({
    where: { id: { in: confirmed.map((row) => row.id) }, confirmedAt: null },
    data: { confirmedAt: now, confirmedBy: `${actor.title}, ${actor.bodyName}` },
  });
  if (written.count !== confirmed.length) return err("STALE");
  await appendEvent(context, {
    provinceId: unit.provinceId,
    subjectType: "figure",
    subjectId: input.unitId,
    action: "confirmFigures",
    data: { month: input.month, cells: confirmed.map(({ component, revision }) => ({ component, revision })) },
  });
  return ok({ at: now.toISOString() });
};
