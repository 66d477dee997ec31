"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput, TextArea, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AssessmentCommandRefusal, AssessmentSheet, ResultChoices } from "@/lib/domain/assessment-view";
import { ASSESSMENT_RESULTS, type AssessmentResult } from "@/lib/domain/criteria";
import type { recordResultInput } from "@/lib/schemas/assessment";
import { parseDate } from "@/lib/text/format";
import { vi as words } from "@/lib/text/vi";
import { assessmentRefusal, resultText, viAssessment } from "@/lib/text/vi-assessment";

const loadRecordResultInput = async () => (await import("@/lib/schemas/assessment")).recordResultInput;

const vi = viAssessment.record;

type Values = {
  result: AssessmentResult;
  reason: string;
  number: string;
  notation: string;
  issuedOn: string;
  issuer: string;
  subject: string;
};

/** Digits alone: "12a" is another paper than 12. */
const decisionNumber = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN);

type Props = {
  readonly sheet: AssessmentSheet;
  readonly choices: ResultChoices;
  readonly action: (request: {
    key: string;
    input: z.input<typeof recordResultInput>;
  }) => Promise<ActionResult<{ assessmentId: string }, AssessmentCommandRefusal>>;
};

/** What the signed decision says, by its number and date. */
export function ResultForm({ sheet, choices, action }: Props) {
  const { listing } = sheet.locality;
  const { year } = sheet.campaign;
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm({
    defaults: {
      result: sheet.proposed ?? "PASSED",
      reason: "",
      number: "",
      notation: choices.notation,
      issuedOn: "",
      issuer: choices.issuer,
      subject: choices.latest?.subject ?? (listing === "SELECTED" ? vi.subjectSelected(year) : vi.subjectFollowed(year)),
    },
    schema: loadRecordResultInput,
    toInput: (values: Values) => ({
      assessmentId: sheet.id,
      version: sheet.version,
      result: values.result,
      reason: values.reason,
      decision: {
        number: decisionNumber(values.number),
        notation: values.notation,
        issuedOn: parseDate(values.issuedOn) ?? values.issuedOn.trim(),
        issuer: values.issuer,
        subject: values.subject,
      },
    }),
    action,
    doneHref: () => `/assessments/${sheet.id}`,
    words: assessmentRefusal,
    fieldOf: {
      DUPLICATE_NUMBER: "decision.number",
      DATED_IN_FUTURE: "decision.issuedOn",
      REASON_REQUIRED: "reason",
      PERSONAL_DATA: "reason",
    },
    labels: {
      result: vi.result,
      reason: vi.reason,
      "decision.number": vi.number,
      "decision.notation": vi.notation,
      "decision.issuedOn": vi.issuedOn,
      "decision.issuer": vi.issuer,
      "decision.subject": vi.subject,
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="mt-6 max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <ChoiceGroup id="result" legend={vi.result} error={errorOf("result")}>
        {ASSESSMENT_RESULTS.map((result) => (
          <Radio key={result} value={result} label={resultText[listing][result]} {...register("result")} />
        ))}
      </ChoiceGroup>
      <Field id="reason" label={vi.reason} hint={vi.reasonHint} error={errorOf("reason")}>
        {(control) => <TextArea rows={3} {...control} {...register("reason")} />}
      </Field>
      <Field id="decision.number" label={vi.number} error={errorOf("decision.number")}>
        {(control) => <NumberInput maxLength={6} {...control} {...register("number")} />}
      </Field>
      <Field id="decision.notation" label={vi.notation} hint={vi.notationHint} error={errorOf("decision.notation")}>
        {(control) => <TextInput inputWidth="medium" autoComplete="off" {...control} {...register("notation")} />}
      </Field>
      <Field id="decision.issuedOn" label={vi.issuedOn} hint={words.form.dateHint} error={errorOf("decision.issuedOn")}>
        {(control) => <DateInput {...control} {...register("issuedOn")} />}
      </Field>
      <Field id="decision.issuer" label={vi.issuer} error={errorOf("decision.issuer")}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("issuer")} />}
      </Field>
      <Field id="decision.subject" label={vi.subject} error={errorOf("decision.subject")}>
        {(control) => <TextArea rows={2} {...control} {...register("subject")} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>{vi.submit}</SubmitButton>
        <ButtonLink href={`/assessments/${sheet.id}`}>{words.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
