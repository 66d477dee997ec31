import { definitionOf, isComponent } from "./components";
import type { FormColumn, FormDefinition, FormRow } from "./form";
import { NOW } from "./form";
import { FORM_LISTS, refsOf, type FormList } from "./form-edit";
import { STANDARD_FORM } from "./form-standard";

export const FORM_FAULTS = [
  "DUPLICATE_CODE",
  "DUPLICATE_LABEL",
  "LABEL_MISSING",
  "UNKNOWN_SECTION",
  "PART_WITHOUT_LINE",
  "NOW_MISSING",
  "COMPONENT_CHANGED",
  "READS_NOTHING",
  "UNKNOWN_CELL",
  "CIRCULAR",
  "NO_NUMBERS",
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

/** Where a form cannot stand as it is; `code` null: the list as a whole. */
export type FormFaultAt = { readonly list: FormList; readonly code: string | null; readonly fault: FormFault };

const STANDARD: Readonly<Record<FormList, ReadonlySet<string>>> = {
  sections: new Set(STANDARD_FORM.sections.map((one) => one.code)),
  rows: new Set(STANDARD_FORM.rows.map((one) => one.code)),
  columns: new Set([NOW]),
  rules: new Set(STANDARD_FORM.rules.map((one) => one.code)),
  outline: new Set(STANDARD_FORM.outline.map((one) => one.code)),
};

/** Whether the product has words for a code of its own. */
const hasWords = (list: FormList, code: string): boolean => STANDARD[list].has(code) || (list === "rows" && isComponent(code));

const repeated = (values: readonly string[]): ReadonlySet<string> =>
  new Set(values.filter((value, index) => values.indexOf(value) !== index));

/** Everything that keeps a form from being used, in its order; empty where it is sound. */
export function checkForm(form: FormDefinition): readonly FormFaultAt[] {
  return [...FORM_LISTS.flatMap((list) => namesOf(form, list)), ...rowFaults(form), ...columnFaults(form), ...readingFaults(form)];
}

function namesOf(form: FormDefinition, list: FormList): readonly FormFaultAt[] {
  const items = form[list];
  const codes = repeated(items.map((one) => one.code));
  // A part of one line may be named as one of another ("Tổng số").
  const labels =
    list === "rows" ? new Set<string>() : repeated(items.flatMap((one) => (one.label === null ? [] : [one.label.toLowerCase()])));
  return items.flatMap(({ code, label }): readonly FormFaultAt[] => [
    ...(codes.has(code) ? [{ list, code, fault: "DUPLICATE_CODE" as const }] : []),
    ...(label !== null && labels.has(label.toLowerCase()) ? [{ list, code, fault: "DUPLICATE_LABEL" as const }] : []),
    ...(label === null && !hasWords(list, code) ? [{ list, code, fault: "LABEL_MISSING" as const }] : []),
  ]);
}

function rowFaults({ sections, rows }: FormDefinition): readonly FormFaultAt[] {
  const known = new Set(sections.map((section) => section.code));
  const faults = rows.flatMap((row, index): readonly FormFaultAt[] => {
    const at = { list: "rows" as const, code: row.code };
    const above = rows[index - 1];
    return [
      ...(known.has(row.section) ? [] : [{ ...at, fault: "UNKNOWN_SECTION" as const }]),
      ...(row.isPart && above?.section !== row.section ? [{ ...at, fault: "PART_WITHOUT_LINE" as const }] : []),
      ...(isChangedComponent(row) ? [{ ...at, fault: "COMPONENT_CHANGED" as const }] : []),
    ];
  });
  return rows.some((row) => row.kind === "ENTRY") ? faults : [...faults, { list: "rows", code: null, fault: "NO_NUMBERS" }];
}

/** What the monthly figures hold keeps its unit, kind and time rule, or it would no longer be the same number. */
function isChangedComponent(row: FormRow): boolean {
  if (!isComponent(row.code)) return false;
  const { unit, kind, time } = definitionOf(row.code);
  return row.kind !== "ENTRY" || row.unit !== unit || row.number !== kind || row.time !== time;
}

function columnFaults({ columns }: FormDefinition): readonly FormFaultAt[] {
  const [first] = columns;
  return first?.code === NOW && first.kind === "ENTRY" ? [] : [{ list: "columns", code: null, fault: "NOW_MISSING" }];
}

function readingFaults(form: FormDefinition): readonly FormFaultAt[] {
  const rows = new Map(form.rows.map((row) => [row.code, row]));
  const columns = new Set(form.columns.map((column) => column.code));
  const isThere = ({ row, column }: { readonly row: string | null; readonly column: string | null }): boolean => {
    const read = row === null ? null : rows.get(row);
    return read !== undefined && read?.kind !== "HEAD" && (column === null || columns.has(column));
  };
  const check = (list: FormList, item: FormRow | FormColumn | FormDefinition["rules"][number]): readonly FormFaultAt[] => {
    const isReckoned = "test" in item ? item.test.kind === "HOLDS" : item.kind === "COMPUTED";
    if (!isReckoned) return [];
    const refs = refsOf(item);
    if (refs.length === 0) return [{ list, code: item.code, fault: "READS_NOTHING" }];
    return refs.every(isThere) ? [] : [{ list, code: item.code, fault: "UNKNOWN_CELL" }];
  };
  return [
    ...form.rows.flatMap((row) => check("rows", row)),
    ...form.columns.flatMap((column) => check("columns", column)),
    ...form.rules.flatMap((rule) => check("rules", rule)),
    ...circles("rows", form.rows, (ref) => ref.row),
    ...circles("columns", form.columns, (ref) => ref.column),
  ];
}

/** What is reckoned, over whatever steps, of itself. */
function circles(
  list: FormList,
  items: readonly (FormRow | FormColumn)[],
  codeOf: (ref: { readonly row: string | null; readonly column: string | null }) => string | null,
): readonly FormFaultAt[] {
  const reads = new Map(items.map((item) => [item.code, refsOf(item).flatMap((ref) => codeOf(ref) ?? [])]));
  const reaches = (from: string, seen: Set<string>): Set<string> => {
    for (const next of reads.get(from) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reaches(next, seen);
    }
    return seen;
  };
  return items.flatMap(({ code }) => (reaches(code, new Set()).has(code) ? [{ list, code, fault: "CIRCULAR" as const }] : []));
}
