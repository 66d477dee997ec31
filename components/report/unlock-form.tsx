"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm, useWatch } from "react-hook-form";
import { Checkbox, ChoiceGroup, Radio } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { NumberInput, TextArea } from "@/components/ui/text-input";
import type { CellPlace } from "@/lib/domain/report-unlock";
import { parseNumber } from "@/lib/text/format";
import { viReportReview } from "@/lib/text/vi-report-review";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { reportHref } from "./report-hrefs";
import { StepForm } from "./step-form";
import { useReportForm } from "./use-report-form";

const loadUnlockReportInput = async () => (await import("@/lib/schemas/report-review")).unlockReportInput;

const words = viReportReview.unlock;
const LABELS = { reason: words.reason, hours: words.hours, scope: words.scope };
const PROPOSED_HOURS = "24";

type Unlocked = ReportStepRef & {
  reason: string;
  hours: number;
  isWhole: boolean;
  cells: CellPlace[];
  parts: string[];
  personalDataChecked?: boolean | undefined;
};

type Place = { readonly component: string; readonly column: string; readonly label: string };
type Props = {
  readonly action: ReportDeed<Unlocked>;
  readonly step: ReportStepRef;
  readonly parts: readonly { readonly code: string; readonly label: string }[];
  readonly tables: readonly { readonly unitId: string; readonly label: string; readonly cells: readonly Place[] }[];
};

/** "unitId component column", as the boxes carry it. */
const placeOf = (value: string): CellPlace => {
  const [unitId = "", component = "", column = ""] = value.split(" ");
  return { unitId, component, column };
};

/** Opens an accepted report for some hours: why, how long, and what may be changed. */
export function UnlockForm({ action, step, parts, tables }: Props) {
  const router = useRouter();
  const { register, handleSubmit, control } = useForm({
    defaultValues: { reason: "", hours: PROPOSED_HOURS, scope: "SOME", cells: [] as string[], parts: [] as string[] },
  });
  const form = useReportForm<Unlocked, unknown>({
    schema: loadUnlockReportInput,
    action,
    labels: LABELS,
    freeText: ({ reason }) => [reason],
    onDone: () => router.push(reportHref(step.reportId) as Route),
  });
  const isWhole = useWatch({ control, name: "scope" }) === "WHOLE";
  const send = handleSubmit((given) => {
    const isEmpty = !isWhole && given.cells.length + given.parts.length === 0;
    const input = {
      ...step,
      reason: given.reason,
      hours: parseNumber(given.hours) ?? Number.NaN,
      isWhole,
      cells: isWhole ? [] : given.cells.map(placeOf),
      parts: isWhole ? [] : given.parts,
    };
    return form.send(input, isEmpty ? { scope: words.scopeRequired } : {});
  });
  return (
    <StepForm form={form} onSubmit={send} submitText={words.submit} reportId={step.reportId}>
      <Field id="reason" label={words.reason} error={form.words.reason}>
        {(field) => <TextArea rows={3} {...field} {...register("reason")} />}
      </Field>
      <Field id="hours" label={words.hours} hint={words.hoursHint} error={form.words.hours}>
        {(field) => <NumberInput unit={words.hoursUnit} {...field} {...register("hours")} />}
      </Field>
      <ChoiceGroup id="scope" legend={words.scope} error={form.words.scope}>
        <Radio value="SOME" label={words.some} {...register("scope")} />
        <Radio value="WHOLE" label={words.whole} {...register("scope")} />
      </ChoiceGroup>
      {!isWhole && (
        <>
          {tables.map((table) => (
            <details key={table.unitId} open={tables.length === 1}>
              <summary className="min-h-6 font-medium text-accent underline-offset-4 hover:underline">{words.rows(table.label)}</summary>
              <ChoiceGroup id={`cells-${table.unitId}`} legend={<span className="sr-only">{words.rows(table.label)}</span>}>
                {table.cells.map((cell) => (
                  <Checkbox
                    key={`${cell.component} ${cell.column}`}
                    value={`${table.unitId} ${cell.component} ${cell.column}`}
                    label={cell.label}
                    {...register("cells")}
                  />
                ))}
              </ChoiceGroup>
            </details>
          ))}
          <ChoiceGroup id="parts" legend={words.parts}>
            {parts.map((part) => (
              <Checkbox key={part.code} value={part.code} label={part.label} {...register("parts")} />
            ))}
          </ChoiceGroup>
        </>
      )}
    </StepForm>
  );
}
