import { isComponent, isMeasureUnit } from "@/lib/domain/components";
import { isContradiction } from "@/lib/domain/contradiction";
import { NOW, type FormColumn, type FormPart, type FormRow, type FormSection } from "@/lib/domain/form";
import { LINES } from "@/lib/domain/lines";
import { isReportPart } from "@/lib/domain/report-outline";
import type { BrokenRule } from "@/lib/domain/form-values";
import { componentLabel, contradictionText, lineGroupLabel, lineLabel, ratioLabel, sumLabel, unitWord } from "./vi-figures";
import { reportPartTitle } from "./vi-report-parts";
import { viReportTable } from "./vi-report-table";

type Named<T extends { readonly code: string; readonly label: string | null }> = Pick<T, "code" | "label">;

/** "LINE_22", "LINE_22_SUM", "LINE_24_RATE": rows of the standard form that are no component. */
function standardLabel(code: string): string | null {
  const [, no, kind] = /^LINE_(\d+)(?:_(SUM|RATE))?$/.exec(code) ?? [];
  if (no === undefined) return null;
  return (kind === "SUM" ? sumLabel : kind === "RATE" ? ratioLabel : {})[Number(no)] ?? lineLabel(Number(no), null);
}

/** The name of a row where it stands alone: over a page of its own, in an error. */
export function rowName({ code, label }: Named<FormRow>): string {
  return label ?? (isComponent(code) ? componentLabel[code] : standardLabel(code)) ?? code;
}

/** Numbers of the lines that are one component: some have a name of their own in the table ("Trong đó: …"). */
const OWN_LINES: ReadonlyMap<string, number> = new Map(
  LINES.flatMap(({ no, parts: [only, ...more] }) => (only?.kind === "COMPONENT" && more.length === 0 ? [[only.component, no]] : [])),
);

/** The name of a row in its table. */
export function rowLabel(row: Pick<FormRow, "code" | "label" | "isPart">): string {
  const no = row.label === null && !row.isPart && isComponent(row.code) ? OWN_LINES.get(row.code) : undefined;
  return no === undefined || !isComponent(row.code) ? rowName(row) : lineLabel(no, row.code);
}

/** A unit in words: the product's, or the form's own. */
export function unitText(unit: string): string {
  return isMeasureUnit(unit) ? unitWord[unit] : unit;
}

const GROUP_LABELS: Readonly<Record<string, string>> = lineGroupLabel;

export function sectionLabel({ code, label }: FormSection): string {
  return label ?? GROUP_LABELS[code] ?? code;
}

/** The name of a column; the first is the period's own number. */
export function columnLabel({ code, label }: Named<FormColumn>): string {
  return label ?? (code === NOW ? viReportTable.now : code);
}

/** The title of a part of the text. */
export function partTitle({ code, label }: Named<FormPart>): string {
  return label ?? (isReportPart(code) ? reportPartTitle[code] : code);
}

/** The sentence of a rule that is broken. */
export function ruleText({ code, label }: Pick<BrokenRule, "code" | "label">): string {
  return label ?? (isContradiction(code) ? contradictionText[code] : code);
}

/** A cell by name: "Số vụ đã điều tra, khám phá", in another column "Phiên tòa lưu động: Trong đó tại địa bàn". */
export function cellTitle(row: Named<FormRow>, column: Named<FormColumn>): string {
  return column.code === NOW ? rowName(row) : `${rowName(row)}: ${columnLabel(column)}`;
}
