"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { NOW, numberedRows, type FormDefinition, type FormRow } from "@/lib/domain/form";
import { codesOf, newCode, type FormEdit, type FormList } from "@/lib/domain/form-edit";
import { roman } from "@/lib/domain/paper-numbering";
import { formatSeries } from "@/lib/text/format";
import { formatFormula, formatRuleTest } from "@/lib/text/format-formula";
import { columnLabel, partTitle, rowLabel, ruleText, sectionLabel, unitText } from "@/lib/text/format-form";
import { rowSource } from "@/lib/text/format-form-row";
import { FORM_SAMPLES } from "@/lib/text/form-samples";
import { partConditionText, ruleEffectText, tierText, viForms } from "@/lib/text/vi-forms";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import type { Opened } from "./builder-state";
import { ItemLine } from "./item-line";
import { ItemPanel } from "./item-panel";

export type ListProps = {
  readonly form: FormDefinition;
  readonly opened: Opened | null;
  readonly onOpen: (opened: Opened | null) => void;
  readonly onEdit: (...edits: readonly FormEdit[]) => void;
};

/** The panel of the item that is open at this place. */
function PanelAt({ form, opened, onOpen, onEdit, list, code, section, after }: ListProps & Opened) {
  const isHere = opened !== null && opened.list === list && opened.code === code && opened.section === section && opened.after === after;
  return isHere ? <ItemPanel form={form} opened={opened} onEdit={onEdit} onCancel={() => onOpen(null)} /> : null;
}

type LineOf = {
  readonly list: FormList;
  readonly code: string;
  readonly name: string;
  readonly note: ReactNode;
  readonly isFixed?: boolean;
  /** Of a row: where one is put in below it. */
  readonly section?: string;
};

function Line({
  list,
  code,
  name,
  note,
  isFixed = false,
  mark,
  isPart = false,
  section,
  ...props
}: ListProps & LineOf & { readonly mark?: ReactNode; readonly isPart?: boolean }) {
  const below: Opened | null = section === undefined ? null : { list, code: null, section, after: code };
  return (
    <>
      <ItemLine
        list={list}
        code={code}
        name={name}
        note={note}
        mark={mark}
        isPart={isPart}
        isFixed={isFixed}
        onOpen={() => props.onOpen({ list, code })}
        onMove={(by) => props.onEdit({ kind: "MOVE", list, code, by })}
        onRemove={() => props.onEdit({ kind: "REMOVE", list, code })}
        onInsert={below ? () => props.onOpen(below) : undefined}
      />
      <PanelAt {...props} list={list} code={code} />
      {below && <PanelAt {...props} {...below} />}
    </>
  );
}

type AddProps = ListProps & { readonly list: FormList; readonly text: ReactNode; readonly section?: string };

function Add({ list, text, section, ...props }: AddProps) {
  const at: Opened = { list, code: null, ...(section !== undefined && { section }) };
  return (
    <div className="mt-2">
      <Button size="small" onClick={() => props.onOpen(at)}>
        {text}
      </Button>
      <PanelAt {...props} {...at} />
    </div>
  );
}

/** The rows of the table in their sections. */
export function RowLists(props: ListProps) {
  const { form } = props;
  const numbers = new Map(numberedRows(form.rows).map(({ row, no }) => [row.code, no]));
  return (
    <Section title={viForms.record.table}>
      <div className="space-y-6">
        {form.sections.map((section, index) => (
          <div key={section.code}>
            <ul>
              <Line
                {...props}
                list="sections"
                code={section.code}
                name={sectionLabel(section)}
                mark={<strong className="font-semibold text-ink">{roman(index + 1)}</strong>}
                note={null}
              />
              {form.rows
                .filter((row) => row.section === section.code)
                .map((row) => (
                  <Line
                    key={row.code}
                    {...props}
                    list="rows"
                    section={section.code}
                    code={row.code}
                    name={rowLabel(row)}
                    mark={numbers.get(row.code)}
                    isPart={row.isPart}
                    note={formatSeries([...(row.kind === "HEAD" ? [] : [unitText(row.unit)]), rowSource(form, row)], "; ")}
                  />
                ))}
            </ul>
            <Add {...props} list="rows" section={section.code} text={words.addRowTo(sectionLabel(section))} />
          </div>
        ))}
        <Add {...props} list="sections" text={words.addSection} />
      </div>
    </Section>
  );
}

export function ColumnList(props: ListProps) {
  const { form } = props;
  return (
    <Section title={viForms.columnList}>
      <ul id="columns">
        {form.columns.map((column) => (
          <Line
            key={column.code}
            {...props}
            list="columns"
            code={column.code}
            name={columnLabel(column)}
            isFixed={column.code === NOW}
            note={
              column.kind === "COMPUTED"
                ? viForms.reckoned(formatFormula(form, column.formula))
                : column.isRequired
                  ? viForms.required
                  : viForms.optional
            }
          />
        ))}
      </ul>
      <Add {...props} list="columns" text={words.addColumn} />
    </Section>
  );
}

export function RuleList(props: ListProps) {
  const { form } = props;
  return (
    <Section title={viForms.record.rules}>
      <ul>
        {form.rules.map((rule) => (
          <Line
            key={rule.code}
            {...props}
            list="rules"
            code={rule.code}
            name={ruleText(rule)}
            note={
              <>
                {ruleEffectText[rule.effect]}. {formatRuleTest(form, rule)}
              </>
            }
          />
        ))}
      </ul>
      <Add {...props} list="rules" text={words.addRule} />
    </Section>
  );
}

export function PartList(props: ListProps) {
  const { form } = props;
  return (
    <Section title={viForms.record.outline}>
      <ul>
        {form.outline.map((part) => (
          <Line
            key={part.code}
            {...props}
            list="outline"
            code={part.code}
            name={partTitle(part)}
            note={formatSeries(
              [
                formatSeries(part.tiers.map((tier) => tierText[tier])),
                partConditionText[part.when],
                part.isRequired ? viForms.required : viForms.optional,
              ],
              "; ",
            )}
          />
        ))}
      </ul>
      <Add {...props} list="outline" text={words.addPart} />
    </Section>
  );
}

const EXTRA_SECTION = "BO_SUNG";

/** Indicators that are often asked for, each added by one click below a heading of its own. */
export function Samples({ form, onEdit }: ListProps) {
  function add(sample: (typeof FORM_SAMPLES)[number]): void {
    const taken = new Set(codesOf(form));
    const codeOf = (label: string): string => {
      const code = newCode(label, taken);
      taken.add(code);
      return code;
    };
    const rows: FormRow[] = [
      { code: codeOf(sample.label), label: sample.label, section: EXTRA_SECTION, isPart: false, kind: "HEAD" },
      ...sample.rows.map(({ label, unit, number = "INTEGER", time = "SUM" }): FormRow => ({
        code: codeOf(label),
        label,
        section: EXTRA_SECTION,
        isPart: true,
        kind: "ENTRY",
        unit,
        number,
        time,
        isRequired: true,
      })),
    ];
    const hasSection = form.sections.some((one) => one.code === EXTRA_SECTION);
    onEdit(
      ...(hasSection
        ? []
        : [{ kind: "PUT" as const, list: "sections" as const, item: { code: EXTRA_SECTION, label: words.extraSection }, after: null }]),
      ...rows.map((item): FormEdit => ({ kind: "PUT", list: "rows", item, after: null })),
    );
  }
  const isThere = (label: string): boolean => form.rows.some((row) => row.label === label);
  return (
    <div className="flex flex-wrap gap-2">
      {FORM_SAMPLES.map((sample) => (
        <Button key={sample.label} size="small" disabled={isThere(sample.label)} onClick={() => add(sample)}>
          {sample.label}
        </Button>
      ))}
    </div>
  );
}
