import { isWithin, isWritable, type Actor, type Placed } from "./access";
import { monthContaining, type Span } from "./calendar";
import { COMPONENTS, maySupply, type Component } from "./components";
import type { Contradiction } from "./contradiction";
import { BLANK, type Entry, type FigureSource } from "./figure";
import { LINES, type LineGroup } from "./lines";
import { addMonths, writtenDay, type PlainDate } from "./plain-date";
import { can } from "./policy";
import { err, ok, type Result } from "./result";
import type { UnitLevel } from "./unit";

/** Why figures are not taken. */
export const FIGURE_REFUSALS = [
  "NOT_FOUND",
  "ROLE_NOT_ALLOWED",
  "NOT_LEVEL_ABOVE",
  "UNIT_NOT_STANDING",
  "WRONG_MONTH",
  "FUTURE_MONTH",
  "NOT_SUPPLIED_HERE",
  "ALREADY_ENTERED",
  "OWN_ENTRY",
  "NO_CHANGE",
  "STALE",
] as const;
export type FigureRefusal = (typeof FIGURE_REFUSALS)[number];

/** OWN: the commune its own; PROFESSIONAL: a professional unit beside it; FOR: the level above for a late commune (nhập thay). */
export const ENTRY_MODES = ["OWN", "PROFESSIONAL", "FOR"] as const;
export type EntryMode = (typeof ENTRY_MODES)[number];

export const SOURCE_OF_MODE = { OWN: "COMMUNE", PROFESSIONAL: "PROFESSIONAL", FOR: "COMMUNE" } as const satisfies Record<
  EntryMode,
  FigureSource
>;

/** What the rules need to know of a unit: where it is, and what stands above it on the business date. */
export type FigureUnit = Placed & {
  readonly level: UnitLevel;
  readonly parentLevel: UnitLevel | null;
  readonly existsFrom: PlainDate | null;
  readonly existsTo: PlainDate | null;
};

type Enterer = Pick<Actor, "role" | "scope">;

/** How someone may enter figures of a unit, if at all (procedures.md, "Bodies and roles"): outside his scope the unit does not exist; in three tiers the province does not enter for a commune, its district does. */
export function entryMode(actor: Enterer, unit: FigureUnit): Result<EntryMode, FigureRefusal> {
  if (!isWithin(actor.scope, unit) || !isWritable(actor.scope, unit) || unit.level !== "COMMUNE") return err("NOT_FOUND");
  if (can(actor.role, "ENTER_FIGURES")) return ok(actor.role === "PROFESSIONAL_OFFICER" ? "PROFESSIONAL" : "OWN");
  if (!can(actor.role, "ENTER_FIGURES_FOR")) return err("ROLE_NOT_ALLOWED");
  const isAbove = actor.role === "DISTRICT_OFFICER" || unit.parentLevel === "PROVINCE";
  return isAbove ? ok("FOR") : err("NOT_LEVEL_ABOVE");
}

/** Whether someone confirms what was entered for a unit: the commune itself, never the level above. */
export function mayConfirm(actor: Enterer, unit: FigureUnit): Result<null, FigureRefusal> {
  if (!isWithin(actor.scope, unit) || !isWritable(actor.scope, unit) || unit.level !== "COMMUNE") return err("NOT_FOUND");
  return can(actor.role, "CONFIRM_FIGURES") ? ok(null) : err("ROLE_NOT_ALLOWED");
}

/** The days of a campaign that months of figures depend on. */
export type CampaignMonths = { readonly figures: Span; readonly monthStartDay: number };

/** The month that begins on `from`, of one of the campaigns: in its year of figures or in the year before; null where none has such a month. */
export function monthOfCampaigns(from: PlainDate, campaigns: readonly CampaignMonths[]): Span | null {
  for (const { figures, monthStartDay } of campaigns) {
    const month = monthContaining(from, monthStartDay);
    if (month.from === from && addMonths(figures.from, -12) <= from && month.to <= figures.to) return month;
  }
  return null;
}

/** Whether figures of a month may be entered: it must have begun on the business date, and the unit must have stood for some of it. */
export function checkMonth(month: Span, unit: Pick<FigureUnit, "existsFrom" | "existsTo">, today: PlainDate): Result<Span, FigureRefusal> {
  if (today < month.from) return err("FUTURE_MONTH");
  const stood = (unit.existsFrom === null || unit.existsFrom <= month.to) && (unit.existsTo === null || month.from < unit.existsTo);
  return stood ? ok(month) : err("UNIT_NOT_STANDING");
}

/** What is held of a cell in the source that someone writes; revision 0 is none. */
export type CellBase = {
  readonly revision: number;
  readonly entry: Entry;
  readonly isEnteredFor: boolean;
  readonly isConfirmed: boolean;
};
export const NO_BASE: CellBase = { revision: 0, entry: BLANK, isEnteredFor: false, isConfirmed: false };

/** Whether a cell may be written in a mode. From above only where the commune holds nothing of its own: what it entered or confirmed stands. */
export function checkCell(mode: EntryMode, component: Component, base: CellBase): Result<null, FigureRefusal> {
  if (!maySupply(component, mode === "PROFESSIONAL" ? "PROFESSIONAL" : "COMMUNE")) return err("NOT_SUPPLIED_HERE");
  const isOwn = base.entry.state !== "BLANK" && (!base.isEnteredFor || base.isConfirmed);
  return mode === "FOR" && isOwn ? err("ALREADY_ENTERED") : ok(null);
}

/** How a call is recorded: the caller's post, then time and day, "Trưởng Công an xã; 09:30, 10/06/2024". */
export function callLine(post: string, day: PlainDate, time: string): string {
  return `${post}; ${time}, ${writtenDay(day)}`;
}

/** Names a contradiction among those of one month: a large change is one of its component, the others stand once. */
export function contradictionKey({ code, components }: Contradiction): string {
  return code === "LARGE_CHANGE" ? `${code}:${components[0] ?? ""}` : code;
}

/** The table of a month: the four groups of the 34 lines, then what only criteria ask for. */
export const SHEET_GROUPS = ["I", "II", "III", "IV", "CRITERIA"] as const;
export type SheetGroup = (typeof SHEET_GROUPS)[number];

const partsOf = (group: LineGroup): readonly Component[] =>
  LINES.filter((line) => line.group === group).flatMap((line) =>
    line.parts.flatMap((part) => (part.kind === "COMPONENT" ? [part.component] : [])),
  );

/** The components of the 34 lines in the order of the form, each once: how many of them are given is a month's coverage. */
export const FORM_COMPONENTS: readonly Component[] = [...partsOf("I"), ...partsOf("II"), ...partsOf("III"), ...partsOf("IV")];

export const OTHER_COMPONENTS: readonly Component[] = COMPONENTS.filter((component) => !FORM_COMPONENTS.includes(component));
