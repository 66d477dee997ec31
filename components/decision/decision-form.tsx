"use client";

import { useState } from "react";
import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { DECISION_ISSUERS, type CreateDecisionRefusal, type DecisionIssuer, type EditDecisionRefusal } from "@/lib/domain/decision";
import type { createDecisionInput, editDecisionInput } from "@/lib/schemas/decision";
import { typedLines } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { decisionIssuerText, viDecision } from "@/lib/text/vi-decision";

const loadCreateInput = async () => (await import("@/lib/schemas/decision")).createDecisionInput;
const loadEditInput = async () => (await import("@/lib/schemas/decision")).editDecisionInput;

const words = viDecision.form;
const LABELS = {
  issuerKind: words.issuerKind,
  issuer: words.issuer,
  superior: words.superior,
  notation: words.notation,
  place: words.place,
  subject: viDecision.subject,
  signerTitle: words.signer,
  bases: words.bases,
  articles: words.articles,
  recipients: words.recipients,
};

/** The texts of a decision, as they are typed. */
export type DecisionTexts = {
  readonly issuerKind: DecisionIssuer;
  readonly issuer: string;
  readonly superior: string;
  readonly notation: string;
  readonly place: string;
  readonly subject: string;
  readonly signerTitle: string;
  readonly bases: readonly string[];
  readonly articles: readonly string[];
  readonly recipients: readonly string[];
};
type Values = {
  issuerKind: DecisionIssuer;
  issuer: string;
  superior: string;
  notation: string;
  place: string;
  subject: string;
  signerTitle: string;
  bases: string;
  recipients: string;
  articles: { text: string }[];
  takesProposal: boolean;
};
type Done = { readonly paperId: string };

const defaultsOf = (texts: DecisionTexts): Values => ({
  ...texts,
  bases: texts.bases.join("\n"),
  recipients: texts.recipients.join("\n"),
  articles: texts.articles.map((text) => ({ text })),
  takesProposal: true,
});

const fieldsOf = ({ takesProposal: _, ...values }: Values) => ({
  ...values,
  bases: typedLines(values.bases),
  recipients: typedLines(values.recipients),
  // An article that is emptied is taken out.
  articles: values.articles.map((article) => article.text).filter((text) => text.trim() !== ""),
});

const hrefOf = ({ paperId }: Done): string => `/decisions/${paperId}`;

type NewProps = {
  readonly campaignId: string;
  /** What is proposed for each issuing body; the first is shown. */
  readonly proposals: Readonly<Record<DecisionIssuer, DecisionTexts>>;
  readonly proposedItems: number;
  readonly action: (request: {
    key: string;
    input: z.input<typeof createDecisionInput>;
  }) => Promise<ActionResult<Done, CreateDecisionRefusal>>;
};

export function NewDecisionForm({ campaignId, proposals, proposedItems, action }: NewProps) {
  const entry = useEntryForm<Values, typeof createDecisionInput, Done, CreateDecisionRefusal>({
    defaults: defaultsOf(proposals.COMMITTEE),
    schema: loadCreateInput,
    toInput: (values) => ({ campaignId, takesProposal: values.takesProposal, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viDecision.refusal,
    labels: LABELS,
  });
  return (
    <DecisionFields entry={entry} cancelHref={`/campaigns/${campaignId}`} label={words.create} proposals={proposals} articles={3}>
      {proposedItems > 0 && <Checkbox label={words.takesProposal} {...entry.register("takesProposal")} />}
    </DecisionFields>
  );
}

type EditProps = {
  readonly decision: { readonly id: string; readonly version: number };
  readonly texts: DecisionTexts;
  readonly action: (request: { key: string; input: z.input<typeof editDecisionInput> }) => Promise<ActionResult<Done, EditDecisionRefusal>>;
};

export function EditDecisionForm({ decision, texts, action }: EditProps) {
  const entry = useEntryForm<Values, typeof editDecisionInput, Done, EditDecisionRefusal>({
    defaults: defaultsOf(texts),
    schema: loadEditInput,
    toInput: (values) => ({ paperId: decision.id, version: decision.version, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viDecision.refusal,
    labels: LABELS,
  });
  return <DecisionFields entry={entry} cancelHref={hrefOf({ paperId: decision.id })} label={words.save} articles={texts.articles.length} />;
}

type Entry = Pick<
  ReturnType<typeof useEntryForm<Values, typeof createDecisionInput, Done, CreateDecisionRefusal>>,
  "register" | "onSubmit" | "pending" | "errors" | "errorOf" | "form"
>;

type FieldsProps = {
  readonly entry: Entry;
  readonly cancelHref: string;
  readonly label: string;
  readonly articles: number;
  readonly proposals?: Readonly<Record<DecisionIssuer, DecisionTexts>>;
  readonly children?: React.ReactNode;
};

function DecisionFields({ entry, cancelHref, label, articles, proposals, children }: FieldsProps) {
  const { register, onSubmit, pending, errors, errorOf, form } = entry;
  const [count, setCount] = useState(Math.max(articles, 1));
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      {children}
      <Field id="issuerKind" label={words.issuerKind} error={errorOf("issuerKind")}>
        {(control) => (
          <Select
            {...control}
            inputWidth="medium"
            {...register("issuerKind", {
              onChange: (event: { target: { value: string } }) => {
                // Head and signature of the other body; what was typed elsewhere stays.
                const chosen = DECISION_ISSUERS.find((one) => one === event.target.value);
                const proposal = chosen && proposals?.[chosen];
                if (!proposal) return;
                for (const name of ["issuer", "superior", "notation", "signerTitle"] as const) form.setValue(name, proposal[name]);
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
      <Field id="superior" label={words.superior} error={errorOf("superior")} optional>
        {(control) => <TextInput {...control} {...register("superior")} />}
      </Field>
      <Field id="issuer" label={words.issuer} error={errorOf("issuer")}>
        {(control) => <TextInput {...control} {...register("issuer")} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field id="notation" label={words.notation} error={errorOf("notation")}>
          {(control) => <TextInput {...control} inputWidth="short" {...register("notation")} />}
        </Field>
        <Field id="place" label={words.place} error={errorOf("place")}>
          {(control) => <TextInput {...control} {...register("place")} />}
        </Field>
      </div>
      <Field id="subject" label={viDecision.subject} error={errorOf("subject")}>
        {(control) => <TextArea {...control} rows={2} {...register("subject")} />}
      </Field>
      <Field id="bases" label={words.bases} hint={words.linesHint} error={errorOf("bases")}>
        {(control) => <TextArea {...control} {...register("bases")} />}
      </Field>
      <fieldset id="articles" tabIndex={-1} className="space-y-5">
        <legend className="mb-1 text-base font-semibold">{words.articles}</legend>
        <p className="text-xs text-ink-3">{words.articleHint}</p>
        {Array.from({ length: count }, (_, index) => (
          <Field
            key={index}
            id={`articles.${index}`}
            label={words.article(index + 1)}
            error={index === 0 ? errorOf("articles") : undefined}
          >
            {(control) => <TextArea {...control} rows={3} {...register(`articles.${index}.text`)} />}
          </Field>
        ))}
        <Button type="button" size="small" onClick={() => setCount(count + 1)}>
          {words.addArticle}
        </Button>
      </fieldset>
      <Field id="signerTitle" label={words.signer} hint={words.signerHint} error={errorOf("signerTitle")} optional>
        {(control) => <TextArea {...control} rows={3} {...register("signerTitle")} />}
      </Field>
      <Field id="recipients" label={words.recipients} hint={words.linesHint} error={errorOf("recipients")}>
        {(control) => <TextArea {...control} {...register("recipients")} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {label}
        </SubmitButton>
        <ButtonLink href={cancelHref}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
