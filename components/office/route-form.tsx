"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Select, TextInput } from "@/components/ui/text-input";
import type { SaveRouteRefusal } from "@/lib/domain/office-refusal";
import { STEP_KINDS } from "@/lib/domain/paper";
import type { RouteConfig, SeatChoice } from "@/lib/domain/paper-route-view";
import type { saveRouteInput } from "@/lib/schemas/paper-route";
import { vi } from "@/lib/text/vi";
import { stepKindText, stepSeat, viPaperRoute } from "@/lib/text/vi-paper-route";
import type { OfficeAction } from "./office-form";

const load = async () => (await import("@/lib/schemas/paper-route")).saveRouteInput;
const words = viPaperRoute.config;
const ROWS = 8;
const LABELS = { steps: words.title };

type Row = { readonly kind: string; readonly title: string; readonly seat: string };
type Values = { readonly steps: Row[] };
type Props = {
  readonly config: RouteConfig;
  readonly seats: readonly SeatChoice[];
  readonly action: OfficeAction<z.input<typeof saveRouteInput>, { readonly family: string }, SaveRouteRefusal>;
};

const seatKey = (seat: Pick<SeatChoice, "role" | "bodyId">): string => `${seat.role} ${seat.bodyId}`;

/** The way of a family of papers, a step a row; rows not used are left out. */
export function RouteForm({ config, seats, action }: Props) {
  const { register, onSubmit, pending, errors } = useEntryForm<
    Values,
    typeof saveRouteInput,
    { readonly family: string },
    SaveRouteRefusal
  >({
    defaults: {
      steps: Array.from({ length: ROWS }, (_, index): Row => {
        const step = config.steps[index];
        return step ? { kind: step.kind, title: step.title, seat: seatKey(step) } : { kind: "", title: "", seat: "" };
      }),
    },
    schema: load,
    toInput: ({ steps }) => ({
      family: config.family,
      seen: config.isConfigured ? config.steps.map((step) => step.id) : [],
      steps: steps.flatMap(({ kind, title, seat }) => {
        const given = STEP_KINDS.find((one) => one === kind);
        const chosen = seats.find((one) => seatKey(one) === seat) ?? seats[0];
        return given && chosen ? [{ kind: given, title, role: chosen.role, bodyId: chosen.bodyId }] : [];
      }),
    }),
    action,
    doneHref: () => "/papers/route",
    words: viPaperRoute.routeRefusal,
    labels: LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-5">
      <ErrorSummary errors={errors} />
      <div id="steps" tabIndex={-1} className="space-y-5">
        {Array.from({ length: ROWS }, (_, index) => (
          <fieldset key={index} className="grid gap-x-4 gap-y-2 border-b border-line pb-4 md:grid-cols-3 md:items-end">
            <legend className="mb-1 font-medium">{words.step(index + 1)}</legend>
            <Field id={`steps.${index}.kind`} label={words.kind}>
              {(control) => (
                <Select {...control} {...register(`steps.${index}.kind`)}>
                  <option value="">{words.unused}</option>
                  {STEP_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {stepKindText[kind]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field id={`steps.${index}.title`} label={words.titleLabel} optional>
              {(control) => <TextInput {...control} placeholder="" {...register(`steps.${index}.title`)} />}
            </Field>
            <Field id={`steps.${index}.seat`} label={words.seat}>
              {(control) => (
                <Select {...control} {...register(`steps.${index}.seat`)}>
                  {seats.map((seat) => (
                    <option key={seatKey(seat)} value={seatKey(seat)}>
                      {stepSeat(seat)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </fieldset>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href="/papers/route">{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
