"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberInput, TextArea } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { COUNCIL_OPINIONS, type CouncilOpinion } from "@/lib/domain/nomination";
import type { NominationCommandRefusal, NominationRecord } from "@/lib/domain/nomination-view";
import type { appraiseNominationInput, giveOpinionInput, nominationReasonInput } from "@/lib/schemas/nomination";
import { numberToType, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { councilOpinionText, nominationRefusal } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";

const loadGiveOpinionInput = async () => (await import("@/lib/schemas/nomination")).giveOpinionInput;
const loadReasonInput = async () => (await import("@/lib/schemas/nomination")).nominationReasonInput;
const loadAppraiseNominationInput = async () => (await import("@/lib/schemas/nomination")).appraiseNominationInput;

type Done = { readonly nominationId: string };
type Action<S extends z.ZodType> = (request: { key: string; input: z.input<S> }) => Promise<ActionResult<Done, NominationCommandRefusal>>;
type Taken = Pick<NominationRecord, "id" | "version">;
const backTo = ({ nominationId }: Done) => `/nominations/${nominationId}`;

const OPINION_FIELDS = { PERSONAL_NUMBER: "words", REASON_REQUIRED: "words" } as const;
const OPINION_LABELS = { agrees: viNominationForm.opinion.agrees, words: viNominationForm.opinion.words };

/** The commune's head agrees or not, in words. */
export function OpinionForm({
  record,
  action,
}: {
  readonly record: Taken & Pick<NominationRecord, "opinion">;
  readonly action: Action<typeof giveOpinionInput>;
}) {
  const words = viNominationForm.opinion;
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { agrees: "yes" | "no"; words: string },
    typeof giveOpinionInput,
    Done,
    NominationCommandRefusal
  >({
    // Given before and still open: it is changed, not written anew.
    defaults: { agrees: record.opinion?.agrees === false ? "no" : "yes", words: record.opinion?.words ?? "" },
    schema: loadGiveOpinionInput,
    toInput: (values) => ({ nominationId: record.id, version: record.version, agrees: values.agrees === "yes", words: values.words }),
    action,
    doneHref: backTo,
    words: nominationRefusal,
    fieldOf: OPINION_FIELDS,
    labels: OPINION_LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <ChoiceGroup id="agrees" legend={words.agrees} error={errorOf("agrees")}>
        <Radio value="yes" label={words.yes} {...register("agrees")} />
        <Radio value="no" label={words.no} {...register("agrees")} />
      </ChoiceGroup>
      <Field id="words" label={words.words} hint={words.wordsHint} error={errorOf("words")}>
        {(control) => <TextArea rows={4} {...control} {...register("words")} />}
      </Field>
      <Deeds pending={pending} label={words.submit} href={`/nominations/${record.id}`} />
    </form>
  );
}

const REASON_FIELDS = { PERSONAL_NUMBER: "reason", REASON_REQUIRED: "reason" } as const;
const REASON_LABELS = {
  return: { reason: viNominationForm.return.reason },
  withdraw: { reason: viNominationForm.withdraw.reason },
} as const;

/** A step that takes a reason and nothing else: back to the nominator, or given up by it. */
export function NominationReasonForm({
  record,
  action,
  step,
}: {
  readonly record: Taken;
  readonly action: Action<typeof nominationReasonInput>;
  readonly step: "return" | "withdraw";
}) {
  const words = viNominationForm[step];
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { reason: string },
    typeof nominationReasonInput,
    Done,
    NominationCommandRefusal
  >({
    defaults: { reason: "" },
    schema: loadReasonInput,
    toInput: (values) => ({ nominationId: record.id, version: record.version, reason: values.reason }),
    action,
    doneHref: backTo,
    words: nominationRefusal,
    fieldOf: REASON_FIELDS,
    labels: REASON_LABELS[step],
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <Field id="reason" label={words.reason} hint={words.reasonHint} error={errorOf("reason")}>
        {(control) => <TextArea rows={4} {...control} {...register("reason")} />}
      </Field>
      <Deeds pending={pending} label={words.submit} href={`/nominations/${record.id}`} />
    </form>
  );
}

const APPRAISE_FIELDS = {
  PERSONAL_NUMBER: "reason",
  REASON_REQUIRED: "reason",
  OVERRIDE_REASON_REQUIRED: "reason",
  SELECT_REASON_REQUIRED: "reason",
  SCORE_OUT_OF_RANGE: "score",
} as const;
const APPRAISE_LABELS = {
  opinion: viNominationForm.appraise.opinion,
  score: viNominationForm.appraise.score,
  reason: viNominationForm.appraise.reason,
};

/** What the council said: select or not, points, why. */
export function AppraiseForm({
  record,
  action,
}: {
  readonly record: Pick<NominationRecord, "id" | "version" | "score" | "council">;
  readonly action: Action<typeof appraiseNominationInput>;
}) {
  const words = viNominationForm.appraise;
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { opinion: CouncilOpinion | ""; score: string; reason: string },
    typeof appraiseNominationInput,
    Done,
    NominationCommandRefusal
  >({
    defaults: {
      opinion: record.council?.opinion ?? "",
      score: numberToType(record.council?.score ?? record.score),
      reason: record.council?.reason ?? "",
    },
    schema: loadAppraiseNominationInput,
    toInput: (values) => ({
      nominationId: record.id,
      version: record.version,
      // What was not chosen is left to the schema to refuse.
      opinion: values.opinion as CouncilOpinion,
      score: typedNumber(values.score),
      reason: values.reason,
    }),
    action,
    doneHref: backTo,
    words: nominationRefusal,
    fieldOf: APPRAISE_FIELDS,
    labels: APPRAISE_LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <ChoiceGroup id="opinion" legend={words.opinion} error={errorOf("opinion")}>
        {COUNCIL_OPINIONS.map((opinion) => (
          <Radio key={opinion} value={opinion} label={councilOpinionText[opinion]} {...register("opinion")} />
        ))}
      </ChoiceGroup>
      <Field id="score" label={words.score} hint={words.scoreHint} error={errorOf("score")}>
        {(control) => <NumberInput allowsDecimals maxLength={10} unit="/100" {...control} {...register("score")} />}
      </Field>
      <Field id="reason" label={words.reason} hint={words.reasonHint} error={errorOf("reason")}>
        {(control) => <TextArea rows={4} {...control} {...register("reason")} />}
      </Field>
      <Deeds pending={pending} label={words.submit} href={`/nominations/${record.id}`} />
    </form>
  );
}

function Deeds({ pending, label, href }: { readonly pending: boolean; readonly label: string; readonly href: string }) {
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton pending={pending}>{label}</SubmitButton>
      <ButtonLink href={href}>{vi.action.cancel}</ButtonLink>
    </div>
  );
}
