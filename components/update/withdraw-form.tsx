"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import type { UpdateRefusal, UpdateRow } from "@/lib/domain/update";
import type { WithdrawUpdateInput } from "@/lib/schemas/update";
import { vi } from "@/lib/text/vi";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { viUpdate } from "@/lib/text/vi-update";

const text = viUpdate.withdraw;

type Props = {
  readonly update: Pick<UpdateRow, "id" | "version">;
  readonly action: (request: {
    key: string;
    input: WithdrawUpdateInput;
  }) => Promise<ActionResult<{ readonly updateId: string }, UpdateRefusal | "PERSONAL_DATA">>;
};

/** The reason for taking an update back. */
export function WithdrawForm({ update, action }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const { submit, pending, failure } = useCommand(action, () => router.push("/updates" as Route));
  const code = failure?.fields?.["reason"];
  const error = code ? fieldErrorText(code) : failure?.code === "PERSONAL_DATA" ? viUpdate.refusal.PERSONAL_DATA : undefined;
  const errors = useMemo(
    () =>
      failure === null
        ? []
        : error === undefined
          ? [{ message: failureText(failure, viUpdate.refusal) }]
          : [{ id: "reason", message: `${text.reason}: ${error}` }],
    [failure, error],
  );
  return (
    <form
      noValidate
      className="max-w-prose space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit({ updateId: update.id, version: update.version, reason });
      }}
    >
      <ErrorSummary errors={errors} />
      <p className="text-ink-2">{text.lead}</p>
      <Field id="reason" label={text.reason} error={error}>
        {(field) => <TextArea {...field} rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="danger" pending={pending}>
          {text.submit}
        </SubmitButton>
        <ButtonLink href="/updates">{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
