import { isComponent } from "@/lib/domain/components";
import { FIGURE_STATES, type FigureState } from "@/lib/domain/figure";
import type { EventEntry } from "@/lib/domain/event";
import { parsePlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatInstant, formatNumber } from "./format";
import { describeFigure } from "./format-figure";
import { dayKindText } from "./vi-calendar";
import { viRole } from "./vi-role";
import { decisionKindText, periodKindText, planKindText } from "./vi-campaign";
import { assessmentResultLabel, criteriaKindLabel, outcomeLabel } from "./vi-criteria";
import { effectText } from "./vi-decision";
import { eventFactLabels, noWord, yesWord } from "./vi-event-facts";
import { dispatchChannelText } from "./vi-dispatch";
import { componentLabel, figureSourceLabel } from "./vi-figures";
import { hotspotTypeShort, listingText, localityFlagText, localityStateText } from "./vi-locality";
import { councilOpinionText } from "./vi-nomination";
import { paperFamilyText, paperKindText, stepKindText } from "./vi-paper-route";
import { registerModeText } from "./vi-register";
import { pinNoteText } from "./vi-pin";
import { reportPartTitle } from "./vi-report-parts";
import { correctionPlaceText } from "./vi-report-review";
import { viUnit } from "./vi-unit";
import { viUpdate } from "./vi-update";

export type EventFact = { readonly label: string; readonly lines: readonly string[] };
type EventData = Pick<EventEntry, "subjectType" | "data">;
type Words = Readonly<Record<string, string>>;

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Codes in words, by the field that holds them. */
const CODES: Readonly<Record<string, Words>> = {
  role: viRole.role,
  capacity: viRole.capacity,
  effect: effectText,
  listing: listingText,
  types: hotspotTypeShort,
  flags: localityFlagText,
  result: assessmentResultLabel,
  proposed: assessmentResultLabel,
  source: figureSourceLabel,
  councilOpinion: councilOpinionText,
  localityFrom: localityStateText,
  localityTo: localityStateText,
  part: reportPartTitle,
  level: viUnit.level,
  taskGroup: viUpdate.group,
  step: stepKindText,
  steps: stepKindText,
  kinds: paperKindText,
  family: paperFamilyText,
  mode: registerModeText,
  channel: dispatchChannelText,
  dayKind: dayKindText,
  component: componentLabel,
  changed: componentLabel,
  pinAnswer: pinNoteText,
  correctionPlace: correctionPlaceText,
};

/** A kind is of the thing that the event is about. */
const KINDS: Words = { ...planKindText, ...periodKindText, ...decisionKindText, ...criteriaKindLabel };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What an event recorded, field by field in words, in the order of its labels. Ids name nothing to a reader and are left out;
 * `rest` holds the fields that have no words here.
 */
export function eventFacts({ data }: EventData): {
  readonly facts: readonly EventFact[];
  readonly rest: Readonly<Record<string, unknown>>;
} {
  const labels: Words = eventFactLabels;
  const facts = Object.keys(labels).flatMap((key): EventFact[] => {
    const lines = linesOf(key, data[key]);
    return lines.length === 0 ? [] : [{ label: labels[key] ?? key, lines }];
  });
  const rest = Object.entries(data).filter(([key, value]) => labels[key] === undefined && !isSilent(value));
  return { facts, rest: Object.fromEntries(rest) };
}

/** Nothing, or a name only the database knows. */
function isSilent(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.every(isSilent);
  return typeof value === "string" && UUID.test(value);
}

function linesOf(key: string, value: unknown): readonly string[] {
  if (isSilent(value)) return [];
  if (key === "cells" && Array.isArray(value)) return value.map(cellText).filter((line) => line !== "");
  if (key === "contents" && Array.isArray(value)) return value.map((line, index) => `${index + 1}. ${String(line)}`);
  if (key === "outcomes" && isRecord(value)) return outcomeLines(value);
  if (key === "predecessors" && Array.isArray(value)) return [formatNumber(value.length)];
  if (Array.isArray(value)) return [value.map((one) => valueText(key, one)).join(", ")];
  if (isRecord(value)) return [recordText(value)];
  return [valueText(key, value)];
}

function valueText(key: string, value: unknown): string {
  if (typeof value === "boolean") return value ? yesWord : noWord;
  if (key === "relockAt" && typeof value === "string") return formatInstant(new Date(value));
  if (typeof value === "number" && key !== "year" && key !== "taskGroup") return formatNumber(value);
  const text = String(value);
  const words = key === "kind" ? KINDS : CODES[key];
  const date = parsePlainDate(text);
  return words?.[text] ?? (date === null ? text : formatDate(date));
}

/** A unit or a signed paper: its own words one after another. */
function recordText(record: Readonly<Record<string, unknown>>): string {
  const { kind, name, ...others } = record;
  const title = [kind, name].filter((part) => typeof part === "string").join(" ");
  const parts = Object.entries(others).flatMap(([key, value]) => (isSilent(value) || isRecord(value) ? [] : [valueText(key, value)]));
  return [title, ...parts].filter((part) => part !== "").join(", ");
}

/** "Tội phạm về ma túy: 9 → 7" */
function cellText(cell: unknown): string {
  if (!isRecord(cell) || typeof cell["component"] !== "string") return "";
  // Rows that a form brings are recorded by their name.
  const own = typeof cell["label"] === "string" ? cell["label"] : cell["component"];
  const label = isComponent(cell["component"]) ? componentLabel[cell["component"]] : own;
  const change = [entryText(cell["from"]), entryText(cell["to"])].filter((text) => text !== null);
  return change.length === 0 ? label : `${label}: ${change.join(" → ")}`;
}

const isState = (value: unknown): value is FigureState => FIGURE_STATES.some((state) => state === value);

function entryText(entry: unknown): string | null {
  if (!isRecord(entry) || !isState(entry["state"])) return null;
  return describeFigure({ state: entry["state"], value: typeof entry["value"] === "number" ? entry["value"] : null });
}

/** How many criteria came out how: "Đạt: 5". */
function outcomeLines(outcomes: Readonly<Record<string, unknown>>): readonly string[] {
  const labels: Words = outcomeLabel;
  return Object.keys(labels).flatMap((outcome) => {
    const count = Object.values(outcomes).filter((one) => one === outcome).length;
    return count === 0 ? [] : [`${labels[outcome] ?? outcome}: ${count}`];
  });
}
