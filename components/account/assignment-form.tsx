"use client";

import { useRouter } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { CAPACITIES, type Capacity, type Role } from "@/lib/domain/access";
import type { BodyChoice } from "@/lib/domain/account";
import { rolesOfBody, type AssignmentRefusal } from "@/lib/domain/assignment";
import type { AddAssignmentInput } from "@/lib/schemas/account";
import { formatDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viRole } from "@/lib/text/vi-role";
import { assignmentRefusals, viPeople } from "@/lib/text/vi-people";
import type { CommandAction } from "./account-action";
import { typedDay } from "./typed-day";
import { useInputForm } from "./use-input-form";

const loadAddAssignmentInput = async () => (await import("@/lib/schemas/account")).addAssignmentInput;

type Props = {
  readonly accountId: string;
  readonly body: BodyChoice;
  readonly action: CommandAction<AddAssignmentInput, { assignmentId: string }, AssignmentRefusal>;
};

type Values = { role: Role; title: string; capacity: Capacity; ground: string; validFrom: string; validTo: string };

const { role, title, capacity, ground, validFrom, validTo } = viPeople.fields;
const LABELS = { role, title, capacity, ground, validFrom, validTo };
const FIELD_OF = {
  ROLE_NOT_OF_BODY: "role",
  ALREADY_HELD: "role",
  ADMIN_KEPT_APART: "role",
  OUTSIDE_BODY: "validFrom",
  END_BEFORE_START: "validTo",
} as const;

/** The second step of giving somebody an assignment: what he is in the chosen body, and from when. */
export function AssignmentForm({ accountId, body, action }: Props) {
  const router = useRouter();
  const roles = rolesOfBody(body.kind);
  const { register, send, words, summary, pending } = useInputForm({
    schema: loadAddAssignmentInput,
    defaults: { role: roles[0], title: "", capacity: "NONE", ground: "", validFrom: formatDate(body.today), validTo: "" },
    toInput: (values: Values) => ({
      ...values,
      accountId,
      bodyId: body.id,
      validFrom: typedDay(values.validFrom),
      validTo: typedDay(values.validTo),
    }),
    action,
    onDone: () => router.push(`/admin/accounts/${accountId}`),
    labels: LABELS,
    refusals: assignmentRefusals,
    fieldOf: FIELD_OF,
  });
  return (
    <form onSubmit={send} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      <Field id="role" label={LABELS.role} error={words["role"]}>
        {(control) => (
          <Select {...control} {...register("role")}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {viRole.role[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="title" label={LABELS.title} hint={viPeople.assignment.titleHint} error={words["title"]}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("title")} />}
      </Field>
      <Field id="capacity" label={LABELS.capacity} error={words["capacity"]}>
        {(control) => (
          <Select inputWidth="medium" {...control} {...register("capacity")}>
            {CAPACITIES.map((one) => (
              <option key={one} value={one}>
                {viRole.capacity[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="ground" label={LABELS.ground} hint={viPeople.assignment.groundHint} error={words["ground"]}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("ground")} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="validFrom" label={LABELS.validFrom} hint={viPeople.assignment.fromHint(body.today)} error={words["validFrom"]}>
          {(control) => <DateInput {...control} {...register("validFrom")} />}
        </Field>
        <Field id="validTo" label={LABELS.validTo} hint={viPeople.assignment.toHint} error={words["validTo"]}>
          {(control) => <DateInput {...control} {...register("validTo")} />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viPeople.assignment.submit}
        </SubmitButton>
        <ButtonLink href={`/admin/accounts/${accountId}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
