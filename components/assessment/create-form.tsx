"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AssessmentCommandRefusal } from "@/lib/domain/assessment-view";
import { assessmentRefusal, viAssessment } from "@/lib/text/vi-assessment";
import { failureText } from "@/lib/text/vi-form";

type Props = {
  readonly localityId: string;
  readonly action: (request: {
    key: string;
    input: { localityId: string };
  }) => Promise<ActionResult<{ assessmentId: string }, AssessmentCommandRefusal>>;
};

/** Begins a sheet and goes to it. */
export function CreateForm({ localityId, action }: Props) {
  const router = useRouter();
  const { submit, pending, failure } = useCommand(action, ({ assessmentId }) => router.push(`/assessments/${assessmentId}` as Route));
  const errors = useMemo(() => (failure ? [{ message: failureText(failure, assessmentRefusal) }] : []), [failure]);
  return (
    <form
      className="mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit({ localityId });
      }}
    >
      <ErrorSummary errors={errors} />
      <SubmitButton pending={pending}>{viAssessment.opening.submit}</SubmitButton>
    </form>
  );
}
