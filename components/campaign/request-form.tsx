"use client";

import type { z } from "zod";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { RequestReportRefusal } from "@/lib/domain/campaign-refusal";
import type { RequestableBody } from "@/lib/domain/campaign-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import { BODY_TIERS } from "@/lib/domain/report";
import type { requestReportInput } from "@/lib/schemas/report-request";
import { dateToType, typedDate } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { bodyTierText } from "@/lib/text/vi-campaign";
import { viPeriod } from "@/lib/text/vi-period";
import { useEntryForm } from "./use-entry-form";

const words = viPeriod.request;
const loadRequestReportInput = async () => (await import("@/lib/schemas/report-request")).requestReportInput;

const LABELS = {
  title: words.name,
  content: words.content,
  figuresFrom: viPeriod.figuresFrom,
  figuresTo: viPeriod.figuresTo,
  dueOn: words.dueOn,
  addresseeIds: words.bodies,
} as const;
const REFUSALS = {
  ...viPeriod.refusal,
  DUE_IN_PAST: words.DUE_IN_PAST,
  BODY_NOT_FOUND: words.BODY_NOT_FOUND,
  PERSONAL_DATA: words.PERSONAL_DATA,
};
const FIELD_OF = {
  FIGURES_REVERSED: "figuresTo",
  FIGURES_OUTSIDE_CAMPAIGN: "figuresTo",
  FIGURES_NOT_WHOLE_MONTHS: "figuresTo",
  DUE_BEFORE_CUT_OFF: "dueOn",
  DUE_TOO_SOON: "dueOn",
  DUE_IN_PAST: "dueOn",
  DUPLICATE_PERIOD: "title",
  BODY_NOT_FOUND: "addresseeIds",
  PERSONAL_DATA: "content",
} as const;

type Values = {
  readonly title: string;
  readonly content: string;
  readonly figuresFrom: string;
  readonly figuresTo: string;
  readonly dueOn: string;
  readonly addresseeIds: readonly string[];
};
type Done = { readonly campaignId: string; readonly periodId: string };

type Props = {
  readonly campaignId: string;
  readonly figures: { readonly from: PlainDate; readonly to: PlainDate };
  readonly bodies: readonly RequestableBody[];
  readonly action: (request: {
    key: string;
    input: z.input<typeof requestReportInput>;
  }) => Promise<ActionResult<Done, RequestReportRefusal>>;
};

/** What is asked, of whom, until when. */
export function RequestForm({ campaignId, figures, bodies, action }: Props) {
  const { form, register, onSubmit, pending, errors, errorOf } = useEntryForm<
    Values,
    typeof requestReportInput,
    Done,
    RequestReportRefusal
  >({
    defaults: {
      title: "",
      content: "",
      figuresFrom: dateToType(figures.from),
      figuresTo: dateToType(figures.to),
      dueOn: "",
      addresseeIds: [],
    },
    schema: loadRequestReportInput,
    toInput: ({ figuresFrom, figuresTo, dueOn, addresseeIds, ...rest }) => ({
      campaignId,
      ...rest,
      figuresFrom: typedDate(figuresFrom),
      figuresTo: typedDate(figuresTo),
      dueOn: typedDate(dueOn),
      addresseeIds: [...addresseeIds],
    }),
    action,
    doneHref: (done) => `/campaigns/${done.campaignId}/periods/${done.periodId}`,
    words: REFUSALS,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const tiers = BODY_TIERS.map((tier) => ({ tier, of: bodies.filter((body) => body.tier === tier) })).filter(({ of }) => of.length > 0);
  const date = (name: "figuresFrom" | "figuresTo" | "dueOn") => (
    <Field id={name} label={LABELS[name]} hint={vi.form.dateHint} error={errorOf(name)}>
      {(control) => <DateInput {...control} {...register(name)} />}
    </Field>
  );
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <Field id="title" label={words.name} hint={words.nameHint} error={errorOf("title")}>
        {(control) => <TextInput {...control} {...register("title")} />}
      </Field>
      <Field id="content" label={words.content} hint={words.contentHint} error={errorOf("content")}>
        {(control) => <TextArea {...control} rows={6} {...register("content")} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        {date("figuresFrom")}
        {date("figuresTo")}
        {date("dueOn")}
      </div>
      <ChoiceGroup id="addresseeIds" legend={words.bodies} hint={words.bodiesHint} error={errorOf("addresseeIds")}>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            onClick={() =>
              form.setValue(
                "addresseeIds",
                bodies.map((body) => body.id),
              )
            }
          >
            {words.chooseAll}
          </Button>
          <Button size="small" onClick={() => form.setValue("addresseeIds", [])}>
            {words.chooseNone}
          </Button>
        </div>
        {tiers.map(({ tier, of }) => (
          <fieldset key={tier} className="mt-3">
            <legend className="text-ink-2">{bodyTierText[tier]}</legend>
            {of.map((body) => (
              <Checkbox key={body.id} value={body.id} label={body.name} {...register("addresseeIds")} />
            ))}
          </fieldset>
        ))}
      </ChoiceGroup>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.sending}>
          {words.send}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${campaignId}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
