"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { DELEGATED_CAPACITIES, type DelegatedCapacity } from "@/lib/domain/delegation";
import type { GiveDelegationRefusal } from "@/lib/domain/office-refusal";
import { PAPER_KINDS, type PaperKind } from "@/lib/domain/paper";
import type { DelegationChoice } from "@/lib/domain/paper-route-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { giveDelegationInput } from "@/lib/schemas/delegation";
import { dateToType, typedDate } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { viDelegation } from "@/lib/text/vi-delegation";
import { paperKindText, viPaperRoute } from "@/lib/text/vi-paper-route";
import { viRole } from "@/lib/text/vi-role";
import type { OfficeAction } from "./office-form";

const load = async () => (await import("@/lib/schemas/delegation")).giveDelegationInput;
const words = viDelegation.form;
const LABELS = {
  delegatorId: words.delegator,
  delegateId: words.delegate,
  capacity: words.capacity,
  kinds: words.kinds,
  block: words.block,
  ground: words.ground,
  validFrom: words.validFrom,
  lastDay: words.lastDay,
};
const FIELD_OF = {
  NOT_HEAD: "delegatorId",
  DELEGATE_UNFIT: "delegateId",
  OWN_DELEGATION: "delegateId",
  OVERLAPS: "validFrom",
  REVERSED: "lastDay",
  OVER_ALREADY: "lastDay",
} as const;

type Values = {
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly capacity: DelegatedCapacity;
  readonly kinds: readonly PaperKind[];
  readonly block: string;
  readonly ground: string;
  readonly validFrom: string;
  readonly lastDay: string;
  readonly personalDataChecked: boolean;
};
type Done = { readonly delegationId: string };
type Props = {
  readonly heads: readonly DelegationChoice[];
  readonly delegates: readonly DelegationChoice[];
  readonly kinds: readonly PaperKind[];
  readonly today: PlainDate;
  readonly action: OfficeAction<z.input<typeof giveDelegationInput>, Done, GiveDelegationRefusal>;
};

const optionsOf = (choices: readonly DelegationChoice[]) =>
  choices.map((choice) => (
    <option key={choice.id} value={choice.id}>
      {choice.label}
    </option>
  ));

/** A head lets somebody sign for him. */
export function DelegationForm({ heads, delegates, kinds, today, action }: Props) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<Values, typeof giveDelegationInput, Done, GiveDelegationRefusal>({
    defaults: {
      delegatorId: heads[0]?.id ?? "",
      delegateId: delegates[0]?.id ?? "",
      capacity: "KT",
      kinds: [],
      block: "",
      ground: "",
      validFrom: dateToType(today),
      lastDay: "",
      personalDataChecked: false,
    },
    schema: load,
    toInput: (values) => ({
      ...values,
      kinds: PAPER_KINDS.filter((kind) => values.kinds.includes(kind)),
      validFrom: typedDate(values.validFrom),
      lastDay: typedDate(values.lastDay),
    }),
    action,
    doneHref: ({ delegationId }) => `/delegations/${delegationId}`,
    words: viDelegation.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const asksToLook = errors.some((error) => error.message === viDelegation.refusal.PERSONAL_DATA);
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <Field id="delegatorId" label={words.delegator} error={errorOf("delegatorId")}>
        {(control) => (
          <Select {...control} {...register("delegatorId")}>
            {optionsOf(heads)}
          </Select>
        )}
      </Field>
      <Field id="delegateId" label={words.delegate} error={errorOf("delegateId")}>
        {(control) => (
          <Select {...control} {...register("delegateId")}>
            {optionsOf(delegates)}
          </Select>
        )}
      </Field>
      <Field id="capacity" label={words.capacity} hint={words.capacityHint} error={errorOf("capacity")}>
        {(control) => (
          <Select inputWidth="medium" {...control} {...register("capacity")}>
            {DELEGATED_CAPACITIES.map((capacity) => (
              <option key={capacity} value={capacity}>
                {viRole.capacity[capacity]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ChoiceGroup id="kinds" legend={words.kinds} error={errorOf("kinds")}>
        {kinds.map((kind) => (
          <Checkbox key={kind} value={kind} label={paperKindText[kind]} {...register("kinds")} />
        ))}
      </ChoiceGroup>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field id="validFrom" label={words.validFrom} hint={vi.form.dateHint} error={errorOf("validFrom")}>
          {(control) => <DateInput {...control} {...register("validFrom")} />}
        </Field>
        <Field id="lastDay" label={words.lastDay} hint={vi.form.dateHint} error={errorOf("lastDay")}>
          {(control) => <DateInput {...control} {...register("lastDay")} />}
        </Field>
      </div>
      <Field id="block" label={words.block} hint={words.blockHint} error={errorOf("block")}>
        {(control) => <TextArea rows={3} {...control} {...register("block")} />}
      </Field>
      <Field id="ground" label={words.ground} hint={words.groundHint} error={errorOf("ground")}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("ground")} />}
      </Field>
      {asksToLook && <Checkbox label={viPaperRoute.looked} {...register("personalDataChecked")} />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.submit}
        </SubmitButton>
        <ButtonLink href="/delegations">{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
