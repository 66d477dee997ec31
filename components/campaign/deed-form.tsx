"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { ButtonLink, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import { vi } from "@/lib/text/vi";
import { failureText } from "@/lib/text/vi-form";
import { useMemo } from "react";

type Props<I, T, E extends string> = {
  readonly action: (request: { key: string; input: I }) => Promise<ActionResult<T, E>>;
  readonly input: I;
  /** The deed, as the button says it. */
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
  /** Where to go then; ":planId" in it stands for a field of the answer. */
  readonly doneHref: string;
  readonly cancelHref?: string;
  readonly variant?: ButtonVariant;
};

const filled = (href: string, value: unknown): string =>
  href.replace(/:(\w+)/, (all, name: string) =>
    typeof value === "object" && value !== null && name in value ? String((value as Readonly<Record<string, unknown>>)[name]) : all,
  );

/** One deed without a field: its button, and why nothing came of it. */
export function DeedForm<I, T, E extends string>({
  action,
  input,
  label,
  words,
  doneHref,
  cancelHref,
  variant = "primary",
}: Props<I, T, E>) {
  const router = useRouter();
  const { submit, pending, failure } = useCommand(action, (value: T) => router.push(filled(doneHref, value) as Route));
  const errors = useMemo(() => (failure ? [{ message: failureText(failure, words) }] : []), [failure, words]);
  return (
    <form
      className="no-print mt-6 max-w-prose"
      onSubmit={(event) => {
        event.preventDefault();
        submit(input);
      }}
    >
      <ErrorSummary errors={errors} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant={variant} pending={pending}>
          {label}
        </SubmitButton>
        {cancelHref && <ButtonLink href={cancelHref}>{vi.action.cancel}</ButtonLink>}
      </div>
    </form>
  );
}
