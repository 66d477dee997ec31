"use client";

import type { ReactNode } from "react";
import type { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { RECORDED_PLAN_KINDS, type PlanKind } from "@/lib/domain/paper";
import type { PlanEntryRefusal } from "@/lib/domain/campaign-refusal";
import type { PlanView } from "@/lib/domain/campaign-view";
import type { createPlanInput, editPlanInput } from "@/lib/schemas/plan";
import type { SectionText } from "@/lib/text/plan-template";
import { dateToType, numberToType, typedDateOrNone, typedLines, typedNumberOrNone } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { planKindText } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { useEntryForm } from "./use-entry-form";

const loadCreatePlanInput = async () => (await import("@/lib/schemas/plan")).createPlanInput;
const loadEditPlanInput = async () => (await import("@/lib/schemas/plan")).editPlanInput;

const words = viPlan.form;
const FILLING_CHOICES = ["LAST_YEAR", "TEMPLATE", "NONE"] as const;
type RecordedPlanKind = (typeof RECORDED_PLAN_KINDS)[number];
const FIELD_OF = { DUPLICATE_NUMBER: "number", ISSUED_IN_FUTURE: "issuedOn", NUMBER_WITHOUT_DATE: "issuedOn" } as const;
const LABELS = {
  kind: viPlan.kind,
  number: words.numberLabel,
  notation: words.notation,
  issuedOn: viPlan.date,
  issuer: words.issuer,
  subject: viPlan.subject,
  signerTitle: words.signer,
  bases: words.bases,
  recipients: words.recipients,
};

type PlanFields = Pick<PlanView, "kind" | "number" | "issuedOn" | "issuer" | "subject" | "signerTitle" | "bases" | "recipients"> & {
  readonly notation: string;
};
type Filling = { readonly originId: string | null; readonly sections: readonly SectionText[] };
export type FillingChoice = "LAST_YEAR" | "TEMPLATE" | "NONE";
type Values = { readonly kind: PlanKind; readonly filling?: FillingChoice } & {
  readonly [Name in Exclude<keyof PlanFields, "kind">]: string;
};
type Done = { readonly planId: string };

const defaultsOf = (plan: PlanFields): Values => ({
  kind: plan.kind,
  number: numberToType(plan.number),
  notation: plan.notation,
  issuedOn: dateToType(plan.issuedOn),
  issuer: plan.issuer,
  subject: plan.subject,
  signerTitle: plan.signerTitle,
  bases: plan.bases.join("\n"),
  recipients: plan.recipients.join("\n"),
});

const fieldsOf = (values: Values) => ({
  kind: values.kind,
  number: typedNumberOrNone(values.number),
  notation: values.notation,
  issuedOn: typedDateOrNone(values.issuedOn),
  issuer: values.issuer,
  subject: values.subject,
  signerTitle: values.signerTitle,
  bases: typedLines(values.bases),
  recipients: typedLines(values.recipients),
});

const hrefOf = ({ planId }: Done): string => `/plans/${planId}`;

type NewProps = {
  readonly campaignId: string;
  readonly proposal: PlanFields & { readonly kind: RecordedPlanKind };
  /** What the text may be filled with; what is not there is not offered. */
  readonly fillings: Partial<Record<FillingChoice, Filling & { readonly label: string; readonly hint: string }>>;
  readonly action: (request: { key: string; input: z.input<typeof createPlanInput> }) => Promise<ActionResult<Done, PlanEntryRefusal>>;
};

export function NewPlanForm({ campaignId, proposal, fillings, action }: NewProps) {
  const choices = FILLING_CHOICES.filter((choice) => fillings[choice]);
  const entry = useEntryForm<Values, typeof createPlanInput, Done, PlanEntryRefusal>({
    defaults: { ...defaultsOf(proposal), filling: choices[0] ?? "NONE" },
    schema: loadCreatePlanInput,
    toInput: (values) => {
      const { originId, sections } = fillings[values.filling ?? "NONE"] ?? { originId: null, sections: [] };
      const kind = RECORDED_PLAN_KINDS.find((one) => one === values.kind) ?? "ANNUAL";
      return { campaignId, ...fieldsOf(values), kind, originId, sections: [...sections] };
    },
    action,
    doneHref: hrefOf,
    words: viPlan.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return (
    <PlanFieldsForm entry={entry} cancelHref={`/campaigns/${campaignId}`} hasKind>
      <ChoiceGroup id="filling" legend={viPlan.filling.legend}>
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={fillings[choice]?.label} hint={fillings[choice]?.hint} {...entry.register("filling")} />
        ))}
      </ChoiceGroup>
    </PlanFieldsForm>
  );
}

type EditProps = {
  readonly plan: PlanView;
  readonly action: (request: { key: string; input: z.input<typeof editPlanInput> }) => Promise<ActionResult<Done, PlanEntryRefusal>>;
};

export function EditPlanForm({ plan, action }: EditProps) {
  const entry = useEntryForm<Values, typeof editPlanInput, Done, PlanEntryRefusal>({
    defaults: defaultsOf({ ...plan, notation: plan.notation ?? "" }),
    schema: loadEditPlanInput,
    toInput: (values) => ({ planId: plan.id, version: plan.version, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viPlan.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const hasKind = RECORDED_PLAN_KINDS.some((kind) => kind === plan.kind);
  return <PlanFieldsForm entry={entry} cancelHref={hrefOf({ planId: plan.id })} hasKind={hasKind} />;
}

type Entry = ReturnType<typeof useEntryForm<Values, typeof createPlanInput, Done, PlanEntryRefusal>>;

type FormProps = { readonly entry: Entry; readonly cancelHref: string; readonly hasKind: boolean; readonly children?: ReactNode };

function PlanFieldsForm({ entry, cancelHref, hasKind, children }: FormProps) {
  const { register, onSubmit, pending, errors, errorOf } = entry;
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      {children}
      {hasKind && (
        <Field id="kind" label={viPlan.kind} error={errorOf("kind")}>
          {(control) => (
            <Select {...control} inputWidth="medium" {...register("kind")}>
              {RECORDED_PLAN_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {planKindText[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field id="subject" label={viPlan.subject} error={errorOf("subject")}>
        {(control) => <TextArea {...control} rows={2} {...register("subject")} />}
      </Field>
      <Field id="issuer" label={words.issuer} error={errorOf("issuer")}>
        {(control) => <TextInput {...control} {...register("issuer")} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
        <Field id="number" label={words.numberLabel} hint={words.numberHint} error={errorOf("number")} optional>
          {(control) => <NumberInput {...control} {...register("number")} />}
        </Field>
        <Field id="notation" label={words.notation} error={errorOf("notation")}>
          {(control) => <TextInput {...control} inputWidth="short" {...register("notation")} />}
        </Field>
        <Field id="issuedOn" label={viPlan.date} hint={vi.form.dateHint} error={errorOf("issuedOn")} optional>
          {(control) => <DateInput {...control} {...register("issuedOn")} />}
        </Field>
      </div>
      <Field id="signerTitle" label={words.signer} hint={words.signerHint} error={errorOf("signerTitle")} optional>
        {(control) => <TextArea {...control} rows={2} {...register("signerTitle")} />}
      </Field>
      <Field id="bases" label={words.bases} hint={words.linesHint} error={errorOf("bases")} optional>
        {(control) => <TextArea {...control} {...register("bases")} />}
      </Field>
      <Field id="recipients" label={words.recipients} hint={words.linesHint} error={errorOf("recipients")} optional>
        {(control) => <TextArea {...control} {...register("recipients")} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={cancelHref}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
