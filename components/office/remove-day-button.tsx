"use client";

import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useCommand } from "@/components/ui/use-command";
import type { CalendarRefusal } from "@/lib/domain/office-refusal";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { removeCalendarDayInput } from "@/lib/schemas/calendar";
import { failureText } from "@/lib/text/vi-form";
import type { OfficeAction } from "./office-form";

type RemoveProps = {
  readonly day: PlainDate;
  readonly label: string;
  readonly name: string;
  /** Sentences of refusals: the page gives them, so that its other words stay on the server. */
  readonly words: Readonly<Record<CalendarRefusal, string>>;
  readonly action: OfficeAction<z.input<typeof removeCalendarDayInput>, { readonly year: number }, CalendarRefusal>;
};

export function RemoveDayButton({ day, label, name, words, action }: RemoveProps) {
  const { submit, pending, failure } = useCommand(action);
  return (
    <>
      <Button size="small" disabled={pending} aria-label={name} onClick={() => submit({ day })}>
        {label}
      </Button>
      {failure && <FieldError>{failureText(failure, words)}</FieldError>}
    </>
  );
}
