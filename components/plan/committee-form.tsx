"use client";

import { useFieldArray } from "react-hook-form";
import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { CommitteeView, SaveCommitteeRefusal } from "@/lib/domain/committee";
import { COMMITTEE_POSTS, type CommitteePost } from "@/lib/domain/paper";
import type { saveCommitteeInput } from "@/lib/schemas/committee";
import { dateToType, typedDate } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { committeePostText, viLocalPlan } from "@/lib/text/vi-local-plan";

const loadSaveCommitteeInput = async () => (await import("@/lib/schemas/committee")).saveCommitteeInput;

const words = viLocalPlan.committee;
const FIELD_OF = { DECIDED_IN_FUTURE: "datedOn" } as const;
const MOST = 40;
const LABELS: Readonly<Record<string, string>> = {
  number: words.number,
  datedOn: words.date,
  issuer: words.issuer,
  members: words.members,
  ...Object.fromEntries(Array.from({ length: MOST }, (_, index) => [`members.${index}.title`, words.member(index + 1)])),
};

type Values = { number: string; datedOn: string; issuer: string; members: { post: CommitteePost; title: string }[] };

function defaultsOf({ decision, members, unit }: CommitteeView): Values {
  const kind = unit.kind.toLocaleLowerCase("vi");
  const titles = words.defaults(kind);
  const posts = ["PARTY_LEADER", "HEAD", "STANDING_DEPUTY", "MEMBER"] as const;
  return {
    number: decision?.number ?? "",
    datedOn: dateToType(decision?.datedOn ?? null),
    issuer: decision?.issuer ?? words.issuerOf(kind, unit.name),
    members: members.length > 0 ? members.map((member) => ({ ...member })) : posts.map((post) => ({ post, title: titles[post] })),
  };
}

type Props = {
  readonly committee: CommitteeView;
  readonly action: (request: {
    key: string;
    input: z.input<typeof saveCommitteeInput>;
  }) => Promise<ActionResult<{ campaignId: string }, SaveCommitteeRefusal>>;
};

/** The decision that strengthened a commune's committee, and its posts by title. */
export function CommitteeForm({ committee, action }: Props) {
  const { form, register, onSubmit, pending, errors, errorOf } = useEntryForm<
    Values,
    typeof saveCommitteeInput,
    { campaignId: string },
    SaveCommitteeRefusal
  >({
    defaults: defaultsOf(committee),
    schema: loadSaveCommitteeInput,
    toInput: (values) => ({
      campaignId: committee.campaignId,
      unitId: committee.unit.id,
      version: committee.version,
      number: values.number,
      datedOn: typedDate(values.datedOn),
      issuer: values.issuer,
      members: values.members,
    }),
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words: viLocalPlan.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "members" });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-3xl space-y-5">
      <ErrorSummary errors={errors} />
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field id="number" label={words.number} hint={words.numberHint} error={errorOf("number")}>
          {(control) => <TextInput autoComplete="off" {...control} {...register("number")} />}
        </Field>
        <Field id="datedOn" label={words.date} hint={vi.form.dateHint} error={errorOf("datedOn")}>
          {(control) => <DateInput {...control} {...register("datedOn")} />}
        </Field>
      </div>
      <Field id="issuer" label={words.issuer} error={errorOf("issuer")}>
        {(control) => <TextInput {...control} {...register("issuer")} />}
      </Field>
      <fieldset id="members" tabIndex={-1}>
        <legend className="mb-1 text-base font-semibold">{words.members}</legend>
        <p className="text-xs text-ink-3">{words.officeHint}</p>
        {fields.map((field, index) => {
          const path = `members.${index}` as const;
          return (
            <div key={field.id} className="mt-3 grid items-end gap-3 sm:grid-cols-[16rem_minmax(0,1fr)_auto]">
              <Field id={`${path}.post`} label={words.post}>
                {(control) => (
                  <Select {...control} {...register(`${path}.post`)}>
                    {COMMITTEE_POSTS.map((post) => (
                      <option key={post} value={post}>
                        {committeePostText[post]}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <Field id={`${path}.title`} label={words.office} error={errorOf(`${path}.title`)}>
                {(control) => <TextInput autoComplete="off" {...control} {...register(`${path}.title`)} />}
              </Field>
              <Button onClick={() => remove(index)} aria-label={words.remove(index + 1)}>
                {words.removeShort}
              </Button>
            </div>
          );
        })}
        {fields.length < MOST && (
          <Button className="mt-3" onClick={() => append({ post: "MEMBER", title: "" })}>
            {words.add}
          </Button>
        )}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${committee.campaignId}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
