"use client";

import type { FormEventHandler, ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { vi } from "@/lib/text/vi";

type Props = {
  /** What useEntryForm answers with. */
  readonly entry: {
    readonly onSubmit: FormEventHandler<HTMLFormElement>;
    readonly pending: boolean;
    readonly errors: readonly { readonly id?: string; readonly message: string }[];
  };
  /** The deed, as its button says it. */
  readonly submit: string;
  readonly pendingText?: string | undefined;
  readonly cancelHref: string;
  readonly children: ReactNode;
};

/** The frame of a form: what is wrong above its fields, the deed and the way back below. */
export function EntryForm({ entry: { onSubmit, pending, errors }, submit, pendingText, cancelHref, children }: Props) {
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      {children}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} {...(pendingText !== undefined && { pendingText })}>
          {submit}
        </SubmitButton>
        <ButtonLink href={cancelHref}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
