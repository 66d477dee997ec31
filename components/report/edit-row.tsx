"use client";

import { useState, type ReactNode } from "react";
import { FigureInput } from "@/components/figure/figure-input";
import { useCellNote } from "@/components/figure/sheet-context";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { StateWord } from "@/components/ui/state-tag";
import { Td, Th, Tr } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { Quantity } from "@/lib/domain/components";
import { isSameEntry, parseMeasured } from "@/lib/domain/figure";
import { BLANK_TEXT } from "@/lib/text/format-figure";
import { viReportForm } from "@/lib/text/vi-report-forms";

const words = viReportForm.table;

/** Name and id of the field that explains a figure. */
export const explanationField = (component: string): string => `explain-${component}`;

type Props = {
  readonly component: string;
  readonly measure: Quantity;
  readonly label: string;
  readonly unit: string;
  readonly group: string;
  readonly revision: number;
  /** What stands in the report now. */
  readonly text: string;
  /** What the sources say, as it would be typed; null where it is not known. "" where they say nothing. */
  readonly source: string | null;
  readonly explanation: string;
  /** What asks for an explanation, in words. */
  readonly warnings: readonly string[];
  /** The name of the line with its notes, and the same period of last year. */
  readonly name: ReactNode;
  readonly prior: ReactNode;
  /** The other columns of the form, as cells. */
  readonly extra?: ReactNode;
  readonly extraCount?: number;
};

/** Whether what is typed departs from a number that the sources have. */
export function needsExplanation(typed: string, source: string | null, measure: Quantity): boolean {
  if (source === null) return true;
  const [now, from] = [parseMeasured(typed, measure), parseMeasured(source, measure)];
  return now.ok && from.ok && from.value.state !== "BLANK" && !isSameEntry(now.value, from.value);
}

/** One figure of the table as a field; below it, once something asks for it, the explanation. */
export function EditRow({ component, measure, text, source, explanation, warnings, name, prior, extra, extraCount = 0, ...field }: Props) {
  const [typed, setTyped] = useState(text);
  const [isOpened, setOpened] = useState(false);
  const note = useCellNote(explanationField(component));
  const isTyped = needsExplanation(typed, source, measure);
  const isBlank = typed.trim() === "";
  const asks = isTyped || warnings.length > 0 || explanation !== "" || isOpened;
  const sourceText = source === null ? null : source || BLANK_TEXT;

  function useSource(): void {
    const input = document.getElementById(component);
    if (!(input instanceof HTMLInputElement) || source === null) return;
    input.value = source;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    setTyped(source);
  }

  const hint = isTyped
    ? sourceText === null
      ? words.typedOverHint
      : words.typedHint(sourceText)
    : isBlank
      ? words.blankHint
      : words.warningHint;
  return (
    <>
      <Tr
        onBlur={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.name === component) setTyped(event.target.value);
        }}
      >
        <Th scope="row">
          {name}
          {!asks && isBlank && (
            <Button variant="plain" size="small" className="ml-4 print:hidden" onClick={() => setOpened(true)}>
              {words.explainBlank}
            </Button>
          )}
        </Th>
        <Td nowrap className="hidden text-ink-2 lg:table-cell print:table-cell">
          {field.unit}
        </Td>
        <Td numeric>
          <FigureInput component={component} text={text} isDecimal={measure.kind === "DECIMAL"} {...field} />
        </Td>
        <Td numeric className="hidden text-ink-2 lg:table-cell print:table-cell">
          {prior}
        </Td>
        {extra}
      </Tr>
      {asks && (
        <Tr>
          <Td colSpan={2} className="pl-6! md:pl-7!">
            {warnings.map((warning) => (
              <p key={warning} className="mb-1">
                <StateWord tone="attention">{warning}</StateWord>
              </p>
            ))}
            <div className="flex max-w-2xl flex-wrap items-end gap-x-3 gap-y-2">
              <Field id={explanationField(component)} label={words.explanation} hint={hint} error={note?.text} className="min-w-52 grow">
                {(control) => (
                  <TextInput
                    {...control}
                    name={explanationField(component)}
                    defaultValue={explanation}
                    maxLength={2_000}
                    autoComplete="off"
                    aria-label={words.explanationOf(field.label)}
                  />
                )}
              </Field>
              {isTyped && sourceText !== null && (
                <Button size="small" className="md:min-h-9" onClick={useSource}>
                  {words.useSource(sourceText)}
                </Button>
              )}
            </div>
          </Td>
          <Td colSpan={2} className="hidden lg:table-cell print:table-cell" />
          {extraCount > 0 && <Td colSpan={extraCount} />}
        </Tr>
      )}
    </>
  );
}
