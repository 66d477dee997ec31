"use client";

import { useState } from "react";
import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldError } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { DECISION_ISSUERS, type DecisionIssuer, type RecordDecisionRefusal } from "@/lib/domain/decision";
import type { ProposedItem } from "@/lib/domain/decision-proposal";
import type { CommuneOption } from "@/lib/domain/decision-view";
import type { recordDecisionInput } from "@/lib/schemas/decision";
import { dateToType, typedDate, typedDateOrNone, typedLines, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { decisionIssuerText, viDecision } from "@/lib/text/vi-decision";
import type { DecisionTexts } from "./decision-form";
import { RecordedGroup, type Group } from "./recorded-group";

const loadInput = async () => (await import("@/lib/schemas/decision")).recordDecisionInput;

const words = viDecision.recording;
const labels = viDecision.form;
const LABELS = {
  number: words.number,
  issuedOn: viDecision.date,
  issuerKind: labels.issuerKind,
  issuer: labels.issuer,
  notation: labels.notation,
  subject: viDecision.subject,
  bases: labels.bases,
  recipients: labels.recipients,
  groups: words.groups,
  reason: words.reason,
};
const FIELD_OF = {
  DUPLICATE_NUMBER: "number",
  ISSUED_IN_FUTURE: "issuedOn",
  BEFORE_BASIS: "issuedOn",
  BEFORE_DECISION: "issuedOn",
  BEFORE_AMENDED: "issuedOn",
  BASES_REQUIRED: "bases",
  RECIPIENTS_REQUIRED: "recipients",
  REASON_REQUIRED: "reason",
  EMPTY_DECISION: "groups",
  UNIT_NOT_STANDING: "groups",
  TYPE_REQUIRED: "groups",
  UNFIT_ORIGIN: "groups",
  REMOVED_ALREADY: "groups",
  SELECTED_ALREADY: "groups",
  FOLLOWED_ALREADY: "groups",
  FOLLOW_UNTIL_REQUIRED: "groups",
  FOLLOW_UNTIL_PAST: "groups",
  CONTRADICTS_ITEM: "groups",
  NOMINATION_UNANSWERED: "groups",
} as const;

/** Fields that are filled in and folded away; a fault in one of them opens the fold. */
const HIDDEN = ["issuerKind", "issuer", "subject", "bases", "recipients"] as const;

type Values = {
  number: string;
  issuedOn: string;
  issuerKind: DecisionIssuer;
  issuer: string;
  superior: string;
  notation: string;
  place: string;
  subject: string;
  signerTitle: string;
  bases: string;
  recipients: string;
  reason: string;
};
type Done = { readonly paperId: string };

const EMPTY: Group = { effect: "SELECT", types: [], followUntil: "", unitIds: [] };

/** What the proposal names, put together as the paper lists it: one group an effect, its types and end. */
function groupsOf(items: readonly ProposedItem[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { effect, types, followUntil, unitId } of items) {
    const key = [effect, followUntil, ...types.toSorted()].join(" ");
    const group = groups.get(key) ?? { effect, types, followUntil: dateToType(followUntil), unitIds: [] };
    groups.set(key, { ...group, unitIds: [...group.unitIds, unitId] });
  }
  return groups.size === 0 ? [EMPTY] : [...groups.values()];
}

type Props = {
  readonly campaignId: string;
  readonly proposals: Readonly<Record<DecisionIssuer, Omit<DecisionTexts, "articles">>>;
  /** What a draft would name; a start for the list. */
  readonly items: readonly ProposedItem[];
  readonly units: readonly CommuneOption[];
  readonly action: (request: {
    key: string;
    input: z.input<typeof recordDecisionInput>;
  }) => Promise<ActionResult<Done, RecordDecisionRefusal>>;
};

/** A decision that was signed on paper: its number, its date, and its communes by what it says of them, in one page. */
export function RecordDecisionForm({ campaignId, proposals, items, units, action }: Props) {
  const [groups, setGroups] = useState(() => groupsOf(items).map((group, key) => ({ key, group })));
  const { bases, recipients, ...texts } = proposals.COMMITTEE;
  const { form, register, onSubmit, pending, errors, errorOf } = useEntryForm<
    Values,
    typeof recordDecisionInput,
    Done,
    RecordDecisionRefusal
  >({
    defaults: {
      ...texts,
      bases: bases.join("\n"),
      recipients: recipients.join("\n"),
      number: "",
      issuedOn: "",
      reason: words.defaultReason,
    },
    schema: loadInput,
    toInput: ({ issuerKind, issuer, superior, notation, place, subject, signerTitle, reason, ...values }) => ({
      campaignId,
      issuerKind,
      issuer,
      superior,
      notation,
      place,
      subject,
      signerTitle,
      reason,
      bases: typedLines(values.bases),
      recipients: typedLines(values.recipients),
      number: typedNumber(values.number),
      issuedOn: typedDate(values.issuedOn),
      groups: groups.map(({ group: { effect, types, followUntil, unitIds } }) => ({
        effect,
        types: [...types],
        followUntil: effect === "FOLLOW" ? typedDateOrNone(followUntil) : null,
        unitIds: [...unitIds],
      })),
    }),
    action,
    doneHref: () => `/campaigns/${campaignId}`,
    words: viDecision.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const ofIssuer = (chosen: DecisionIssuer) => {
    // Head and signature of the other body; what was typed elsewhere stays.
    for (const name of ["issuer", "superior", "notation", "signerTitle"] as const) form.setValue(name, proposals[chosen][name]);
  };
  const groupsError = errorOf("groups");
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
        <Field id="number" label={words.number} error={errorOf("number")}>
          {(control) => <NumberInput {...control} {...register("number")} />}
        </Field>
        <Field id="notation" label={labels.notation} error={errorOf("notation")}>
          {(control) => <TextInput {...control} inputWidth="short" {...register("notation")} />}
        </Field>
        <Field id="issuedOn" label={viDecision.date} error={errorOf("issuedOn")}>
          {(control) => <DateInput {...control} {...register("issuedOn")} />}
        </Field>
      </div>
      <fieldset id="groups" tabIndex={-1} aria-describedby="groups-hint" className="space-y-5">
        <legend className="mb-1 text-base font-semibold">{words.groups}</legend>
        <p id="groups-hint" className="text-xs text-ink-3">
          {words.groupsHint}
        </p>
        {groupsError && <FieldError id="groups-error">{groupsError}</FieldError>}
        {groups.map(({ key, group }, index) => (
          <RecordedGroup
            key={key}
            no={index + 1}
            group={group}
            units={units}
            onChange={(changed) => setGroups(groups.map((one) => (one.key === key ? { key, group: changed } : one)))}
            onDrop={groups.length === 1 ? null : () => setGroups(groups.filter((one) => one.key !== key))}
          />
        ))}
        <Button size="small" onClick={() => setGroups([...groups, { key: Math.max(...groups.map((one) => one.key)) + 1, group: EMPTY }])}>
          {words.addGroup}
        </Button>
      </fieldset>
      <Field id="reason" label={words.reason} error={errorOf("reason")} optional>
        {(control) => <TextInput {...control} {...register("reason")} />}
      </Field>
      <details className="border-t border-line pt-3" open={HIDDEN.some((name) => errorOf(name) !== undefined) || undefined}>
        <summary className="min-h-11 py-2 font-medium text-accent underline-offset-4 hover:underline md:min-h-8 md:py-1">
          {words.more}
        </summary>
        <div className="mt-3 space-y-5">
          <Field id="issuerKind" label={labels.issuerKind} error={errorOf("issuerKind")}>
            {(control) => (
              <Select
                {...control}
                inputWidth="medium"
                {...register("issuerKind", {
                  onChange: (event: { target: { value: string } }) => {
                    const chosen = DECISION_ISSUERS.find((one) => one === event.target.value);
                    if (chosen) ofIssuer(chosen);
                  },
                })}
              >
                {DECISION_ISSUERS.map((issuer) => (
                  <option key={issuer} value={issuer}>
                    {decisionIssuerText[issuer]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="issuer" label={labels.issuer} error={errorOf("issuer")}>
            {(control) => <TextInput {...control} {...register("issuer")} />}
          </Field>
          <Field id="subject" label={viDecision.subject} error={errorOf("subject")}>
            {(control) => <TextArea {...control} rows={2} {...register("subject")} />}
          </Field>
          <Field id="bases" label={labels.bases} hint={labels.linesHint} error={errorOf("bases")}>
            {(control) => <TextArea {...control} {...register("bases")} />}
          </Field>
          <Field id="recipients" label={labels.recipients} hint={labels.linesHint} error={errorOf("recipients")}>
            {(control) => <TextArea {...control} {...register("recipients")} />}
          </Field>
        </div>
      </details>
      <p className="text-ink-2">{words.undo}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.action}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${campaignId}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
