"use client";

import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import type { AssignmentView } from "@/lib/domain/account";
import type { AssignmentRefusal } from "@/lib/domain/assignment";
import type { EndAssignmentInput } from "@/lib/schemas/account";
import { formatDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { assignmentRefusals, viPeople } from "@/lib/text/vi-people";
import type { CommandAction } from "./account-action";
import { typedDay } from "./typed-day";
import { useInputForm } from "./use-input-form";

const loadEndAssignmentInput = async () => (await import("@/lib/schemas/account")).endAssignmentInput;

type Props = {
  readonly assignment: AssignmentView;
  readonly action: CommandAction<EndAssignmentInput, { assignmentId: string }, AssignmentRefusal>;
};

const FIELD_OF = { END_BEFORE_START: "validTo" } as const;

/** Opens in its row: from which day the assignment is no longer held. */
export function EndAssignmentForm({ assignment, action }: Props) {
  const id = `end-${assignment.id}`;
  const { register, send, words, summary, pending } = useInputForm({
    schema: loadEndAssignmentInput,
    defaults: { validTo: formatDate(assignment.today) },
    toInput: ({ validTo }: { validTo: string }) => ({
      assignmentId: assignment.id,
      version: assignment.version,
      validTo: typedDay(validTo) ?? "",
    }),
    action,
    labels: {},
    refusals: assignmentRefusals,
    fieldOf: FIELD_OF,
  });
  const general = words["validTo"] === undefined ? summary[0]?.message : undefined;
  return (
    <details className="min-w-44">
      <summary className="font-medium text-accent underline-offset-4 hover:underline">{viPeople.account.end}</summary>
      <form onSubmit={send} noValidate className="mt-2 space-y-2">
        <Field id={id} label={viPeople.fields.validTo} hint={viPeople.account.endHint(assignment.today)} error={words["validTo"]}>
          {(control) => <DateInput {...control} {...register("validTo")} />}
        </Field>
        {general && (
          <p role="alert" className="font-medium text-alert">
            {general}
          </p>
        )}
        <SubmitButton variant="ghost" size="small" pending={pending} pendingText={vi.action.saving}>
          {viPeople.account.endSubmit}
        </SubmitButton>
      </form>
    </details>
  );
}
