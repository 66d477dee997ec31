"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { focusHeading } from "@/components/layout/focus-heading";
import type { ButtonVariant } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { failureText } from "@/lib/text/vi-form";
import { reportRefusalText } from "@/lib/text/vi-report-refusals";
import type { ReportDeed, ReportStepRef } from "./report-deed";

type Props = {
  readonly action: ReportDeed<ReportStepRef>;
  readonly step: ReportStepRef;
  readonly variant?: ButtonVariant;
  /** Where to go once it is done; none stays and shows the new state. */
  readonly doneHref?: string | undefined;
  readonly children: ReactNode;
};

/** One step of the procedure that needs nothing but a click. */
export function StepButton({ action, step, variant = "primary", doneHref, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { submit, pending, failure } = useCommand(action, () => {
    if (doneHref !== undefined) router.push(doneHref as Route);
  });
  // Once done, the step is no longer offered: the button goes from under the fingers that pressed it.
  useLayoutEffect(() => {
    const box = form.current;
    return () => {
      if (box?.contains(document.activeElement)) window.setTimeout(focusHeading);
    };
  }, []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        submit(step);
      }}
    >
      <SubmitButton pending={pending} variant={variant}>
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
