"use client";

import { useCallback } from "react";
import { useInputForm } from "@/components/account/use-input-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { ClockRefusal, ClockRow } from "@/lib/domain/account";
import type { MoveClockInput } from "@/lib/schemas/account";
import { formatDate, parseDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { clockRefusals, viPeople } from "@/lib/text/vi-people";

const loadMoveClockInput = async () => (await import("@/lib/schemas/account")).moveClockInput;

type Props = {
  readonly clock: ClockRow;
  readonly action: (request: { key: string; input: MoveClockInput }) => Promise<ActionResult<{ provinceId: string }, ClockRefusal>>;
};

const LABELS = {};

export function MoveClockForm({ clock, action }: Props) {
  const toInput = useCallback(
    ({ date }: { date: string }) => ({ provinceId: clock.provinceId, version: clock.version, date: parseDate(date) ?? date }),
    [clock],
  );
  const { register, send, words, summary, pending } = useInputForm({
    schema: loadMoveClockInput,
    defaults: { date: formatDate(clock.today) },
    toInput,
    action,
    labels: LABELS,
    refusals: clockRefusals,
  });
  const general = words["date"] === undefined ? summary[0]?.message : undefined;
  return (
    <form onSubmit={send} noValidate>
      <div className="flex flex-wrap items-end gap-3">
        <Field
          id={`date-${clock.provinceId}`}
          label={<span className="sr-only">{viPeople.clock.date(clock.provinceName)}</span>}
          error={words["date"]}
        >
          {(control) => <DateInput {...control} {...register("date")} />}
        </Field>
        <SubmitButton variant="ghost" pending={pending} pendingText={vi.action.saving}>
          {viPeople.clock.submit}
        </SubmitButton>
      </div>
      {general && (
        <p role="alert" className="mt-1 font-medium text-alert">
          {general}
        </p>
      )}
    </form>
  );
}
