import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { extraColumns, numberedRows, type FormDefinition } from "@/lib/domain/form";
import { roman } from "@/lib/domain/paper-numbering";
import { formatSeries } from "@/lib/text/format";
import { formatFormula, formatRuleTest } from "@/lib/text/format-formula";
import { columnLabel, partTitle, rowLabel, ruleText, sectionLabel, unitText } from "@/lib/text/format-form";
import { rowSource } from "@/lib/text/format-form-row";
import { partConditionText, ruleEffectText, tierText, viForms } from "@/lib/text/vi-forms";

/** The rows of a form in their sections, with where each number comes from, and the columns beside the period's own. */
export function FormTable({ form }: { readonly form: FormDefinition }) {
  const words = viForms.columnsOfTable;
  const rows = numberedRows(form.rows);
  const extra = extraColumns(form);
  return (
    <>
      <Table caption={viForms.record.table} hidesCaption phone="stack">
        <thead>
          <Tr>
            <Th>{words.row}</Th>
            <Th>{words.unit}</Th>
            <Th>{words.from}</Th>
          </Tr>
        </thead>
        {form.sections.map((section, index) => (
          <tbody key={section.code}>
            <Tr kind="group-row">
              <Th scope="rowgroup" colSpan={3}>
                {roman(index + 1)}. {sectionLabel(section)}
              </Th>
            </Tr>
            {rows
              .filter(({ row }) => row.section === section.code)
              .map(({ row, no }) => (
                <Tr key={row.code}>
                  <Th scope="row">
                    <span className="flex">
                      <span className="w-7 shrink-0 text-ink-3">{no}</span>
                      <span className={no === null ? "text-ink-2" : undefined}>{rowLabel(row)}</span>
                    </span>
                  </Th>
                  <Td nowrap label={words.unit}>
                    {row.kind === "HEAD" ? null : unitText(row.unit)}
                  </Td>
                  <Td label={words.from}>{row.kind === "HEAD" ? null : rowSource(form, row)}</Td>
                </Tr>
              ))}
          </tbody>
        ))}
      </Table>
      {extra.length > 0 && (
        <dl className="mt-4 space-y-1">
          {extra.map((column) => (
            <div key={column.code}>
              <dt className="inline font-medium">{`${viForms.extraColumn} “${columnLabel(column)}”`}</dt>
              <dd className="inline text-ink-2">
                :{" "}
                {column.kind === "COMPUTED"
                  ? viForms.reckoned(formatFormula(form, column.formula))
                  : column.isRequired
                    ? viForms.required
                    : viForms.optional}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** What is checked before a report goes up. */
export function FormRules({ form }: { readonly form: FormDefinition }) {
  if (form.rules.length === 0) return <p className="text-ink-3">{viForms.record.noRules}</p>;
  return (
    <ul className="space-y-2">
      {form.rules.map((rule) => (
        <li key={rule.code}>
          {ruleText(rule)}
          <CellNote>
            {ruleEffectText[rule.effect]}. {formatRuleTest(form, rule)}
          </CellNote>
        </li>
      ))}
    </ul>
  );
}

/** The parts of the text, and who writes them. */
export function FormOutline({ form }: { readonly form: FormDefinition }) {
  return (
    <ul className="space-y-2">
      {form.outline.map((part) => (
        <li key={part.code}>
          {partTitle(part)}
          <CellNote>
            {formatSeries(
              [
                formatSeries(part.tiers.map((tier) => tierText[tier])),
                partConditionText[part.when],
                part.isRequired ? viForms.required : viForms.optional,
              ],
              "; ",
            )}
          </CellNote>
        </li>
      ))}
    </ul>
  );
}
