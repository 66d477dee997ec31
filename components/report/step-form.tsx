import type { SubmitEventHandler, ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { vi } from "@/lib/text/vi";
import { PersonalQuestionNotice } from "./personal-question-notice";
import { reportHref } from "./report-hrefs";
import type { useReportForm } from "./use-report-form";

type Props = {
  readonly form: Pick<ReturnType<typeof useReportForm>, "summary" | "personal" | "pending">;
  readonly onSubmit: SubmitEventHandler<HTMLFormElement>;
  readonly submitText: string;
  /** Where "Thôi" leads back to. */
  readonly reportId: string;
  /** Stands under what is said before it. */
  readonly isBelow?: boolean;
  readonly children: ReactNode;
};

/** The frame of every step of a report that asks for words: what is wrong first, then the fields, then the deed and the way back. */
export function StepForm({ form, onSubmit, submitText, reportId, isBelow = false, children }: Props) {
  return (
    <form onSubmit={onSubmit} noValidate className={`max-w-prose space-y-5 ${isBelow ? "mt-6" : ""}`}>
      <ErrorSummary errors={form.summary} />
      <PersonalQuestionNotice question={form.personal} />
      {children}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={form.pending}>{submitText}</SubmitButton>
        <ButtonLink href={reportHref(reportId)}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
