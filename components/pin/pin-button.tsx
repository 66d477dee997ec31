"use client";

import type { ReactNode } from "react";
import type { ReportDeed } from "@/components/report/report-deed";
import { FieldError } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { failureText } from "@/lib/text/vi-form";
import { reportRefusalText } from "@/lib/text/vi-report-refusals";
import type { PinRef } from "./pin-answer-form";

/** A deed on a pin that needs nothing but a click. */
export function PinButton({
  action,
  pin,
  children,
}: {
  readonly action: ReportDeed<PinRef>;
  readonly pin: PinRef;
  readonly children: ReactNode;
}) {
  const { submit, pending, failure } = useCommand(action);
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit(pin);
      }}
    >
      <SubmitButton pending={pending} variant="ghost">
        {children}
      </SubmitButton>
      {failure && (
        <div role="alert" className="mt-2 max-w-prose">
          <FieldError>{failureText(failure, reportRefusalText)}</FieldError>
        </div>
      )}
    </form>
  );
}
