import { isComponent } from "./components";
import { cellsOf, cellsOfCondition, type CellRef } from "./expression";
import { fold } from "./fold";
import type { FormColumn, FormDefinition, FormPart, FormRow, FormRule, FormSection } from "./form";
import { NOW } from "./form";

export const FORM_LISTS = ["sections", "rows", "columns", "rules", "outline"] as const;
export type FormList = (typeof FORM_LISTS)[number];

type Item = {
  readonly sections: FormSection;
  readonly rows: FormRow;
  readonly columns: FormColumn;
  readonly rules: FormRule;
  readonly outline: FormPart;
};

/** One change of a form. PUT replaces the item of that code, or adds it after `after` (null: at the end). */
export type FormEdit =
  | {
      readonly [List in FormList]: { readonly kind: "PUT"; readonly list: List; readonly item: Item[List]; readonly after: string | null };
    }[FormList]
  | { readonly kind: "REMOVE"; readonly list: FormList; readonly code: string }
  | { readonly kind: "MOVE"; readonly list: FormList; readonly code: string; readonly by: 1 | -1 };

type Coded = { readonly code: string };

function put<T extends Coded>(items: readonly T[], item: T, after: string | null): readonly T[] {
  if (items.some((one) => one.code === item.code)) return items.map((one) => (one.code === item.code ? item : one));
  const place = items.findIndex((one) => one.code === after);
  return place === -1 ? [...items, item] : items.toSpliced(place + 1, 0, item);
}

function move<T extends Coded>(items: readonly T[], code: string, by: 1 | -1): readonly T[] {
  const from = items.findIndex((one) => one.code === code);
  const item = items[from];
  const other = items[from + by];
  return item && other ? items.with(from, other).with(from + by, item) : items;
}

/** Rows of one section stand together, in the order of the sections; those of a section that is gone come last. */
function inSections(sections: readonly FormSection[], rows: readonly FormRow[]): readonly FormRow[] {
  const known = new Set(sections.map((section) => section.code));
  return [...sections.flatMap(({ code }) => rows.filter((row) => row.section === code)), ...rows.filter((row) => !known.has(row.section))];
}

/** A block: a row with those under it, so that a line moves with its parts. */
function blocksOf(rows: readonly FormRow[]): readonly (readonly FormRow[])[] {
  const blocks: FormRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (row.isPart && last && last[0]?.section === row.section) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function moveRow(rows: readonly FormRow[], code: string, by: 1 | -1): readonly FormRow[] {
  const row = rows.find((one) => one.code === code);
  if (!row) return rows;
  const inSection = rows.filter((one) => one.section === row.section);
  const moved = row.isPart
    ? move(inSection, code, by)
    : move(
        blocksOf(inSection).map((block) => ({ code: block[0]?.code ?? "", block })),
        code,
        by,
      ).flatMap((one) => one.block);
  let next = 0;
  return rows.map((one) => (one.section === row.section ? (moved[next++] ?? one) : one));
}

/** A form after one change. The column of the period's own number stays first, and can be neither moved nor removed. */
export function editForm(form: FormDefinition, edit: FormEdit): FormDefinition {
  const changed = changeOf(form, edit);
  const columns = [...changed.columns.filter((one) => one.code === NOW), ...changed.columns.filter((one) => one.code !== NOW)];
  return { ...changed, columns, rows: inSections(changed.sections, changed.rows) };
}

function changeOf(form: FormDefinition, edit: FormEdit): FormDefinition {
  if (edit.kind === "PUT") return putInto(form, edit);
  const { list, code } = edit;
  if (list === "columns" && code === NOW) return form;
  if (edit.kind === "REMOVE") return { ...form, [list]: form[list].filter((one) => one.code !== code) };
  if (list === "rows") return { ...form, rows: moveRow(form.rows, code, edit.by) };
  return { ...form, [list]: move<Coded>(form[list], code, edit.by) };
}

function putInto(form: FormDefinition, edit: Extract<FormEdit, { kind: "PUT" }>): FormDefinition {
  switch (edit.list) {
    case "sections":
      return { ...form, sections: put(form.sections, edit.item, edit.after) };
    case "rows":
      return { ...form, rows: put(form.rows, edit.item, edit.after) };
    case "columns":
      return { ...form, columns: put(form.columns, edit.item, edit.after) };
    case "rules":
      return { ...form, rules: put(form.rules, edit.item, edit.after) };
    case "outline":
      return { ...form, outline: put(form.outline, edit.item, edit.after) };
  }
}

/** A code for something new, made of its words: "Phiên tòa lưu động" gives PHIEN_TOA_LUU_DONG; never that of a component, which would bring its figures. */
export function newCode(label: string, taken: ReadonlySet<string>): string {
  const base = fold(label)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^[^A-Z]+|_+$/g, "")
    .slice(0, 32);
  const stem = base === "" ? "MUC" : base;
  for (let no = 1; ; no += 1) {
    const code = no === 1 ? stem : `${stem}_${no}`;
    if (!taken.has(code) && !isComponent(code) && !code.startsWith("LINE_")) return code;
  }
}

/** Every code of a form. */
export function codesOf(form: FormDefinition): ReadonlySet<string> {
  return new Set(FORM_LISTS.flatMap((list) => form[list].map((one) => one.code)));
}

/** What a row, column or rule reads. */
export function refsOf(item: FormRow | FormColumn | FormRule): readonly CellRef[] {
  if ("test" in item) return item.test.kind === "HOLDS" ? cellsOfCondition(item.test.condition) : [];
  return item.kind === "COMPUTED" ? cellsOf(item.formula) : [];
}
