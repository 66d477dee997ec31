"use client";

import { useMemo } from "react";
import type { z } from "zod";
import type {
  CancelNumberRefusal,
  EnterNumberRefusal,
  IncomingRefusal,
  OpenRegisterRefusal,
  ReserveNumberRefusal,
} from "@/lib/domain/office-refusal";
import { REGISTER_MODES, type RegisterMode } from "@/lib/domain/paper";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { RegisterBody } from "@/lib/domain/register-view";
import type {
  cancelNumberInput,
  enterIncomingInput,
  enterNumberInput,
  openRegisterInput,
  reserveNumberInput,
} from "@/lib/schemas/register";
import { dateToType, typedDate, typedNumber, typedNumberOrNone } from "@/lib/text/typed-values";
import { registerModeText, viRegister } from "@/lib/text/vi-register";
import { labelsOf, OfficeForm, type OfficeAction, type OfficeField } from "./office-form";

const words = viRegister;
const loadOpen = async () => (await import("@/lib/schemas/register")).openRegisterInput;
const loadEnter = async () => (await import("@/lib/schemas/register")).enterNumberInput;
const loadReserve = async () => (await import("@/lib/schemas/register")).reserveNumberInput;
const loadCancel = async () => (await import("@/lib/schemas/register")).cancelNumberInput;
const loadIncoming = async () => (await import("@/lib/schemas/register")).enterIncomingInput;

type Done = { readonly registerId: string };
const back = ({ registerId }: Done): string => `/registers/${registerId}`;
const bodyField = (label: string, bodies: readonly RegisterBody[]): OfficeField => ({
  name: "bodyId",
  label,
  kind: "choice",
  options: bodies.map((body) => ({ value: body.id, label: body.name })),
});

const modeOf = (typed: string | undefined): RegisterMode => REGISTER_MODES.find((mode) => mode === typed) ?? "INTERNAL";
const OPEN_FIELD_OF = { DUPLICATE_REGISTER: "notation" } as const;

type OpenProps = {
  readonly bodies: readonly RegisterBody[];
  readonly year: number;
  readonly action: OfficeAction<z.input<typeof openRegisterInput>, Done, OpenRegisterRefusal>;
};

export function OpenRegisterForm({ bodies, year, action }: OpenProps) {
  const fields = useMemo(
    (): readonly OfficeField[] => [
      bodyField(words.body, bodies),
      { name: "year", label: words.year, kind: "number" },
      { name: "notation", label: words.notation, hint: words.open.notationHint, kind: "short" },
      {
        name: "mode",
        label: words.mode,
        kind: "choice",
        options: REGISTER_MODES.map((value) => ({ value, label: registerModeText[value] })),
      },
    ],
    [bodies],
  );
  const labels = useMemo(() => labelsOf(fields), [fields]);
  return (
    <OfficeForm<typeof openRegisterInput, Done, OpenRegisterRefusal>
      fields={fields}
      labels={labels}
      words={words.refusal}
      fieldOf={OPEN_FIELD_OF}
      defaults={{ bodyId: bodies[0]?.id ?? "", year: String(year), mode: "INTERNAL" }}
      schema={loadOpen}
      toInput={({ bodyId = "", year: typed = "", notation = "", mode }) => ({
        bodyId,
        year: typedNumber(typed),
        notation,
        mode: modeOf(mode),
      })}
      action={action}
      doneHref={back}
      submit={words.open.submit}
      cancelHref="/registers"
    />
  );
}

const NUMBER_FIELD_OF = {
  DUPLICATE_NUMBER: "number",
  NUMBER_REQUIRED: "number",
  NUMBER_NOT_RESERVED: "number",
  ISSUED_IN_FUTURE: "datedOn",
  OTHER_YEAR: "datedOn",
  BACK_DATED: "datedOn",
  AFTER_NEXT: "datedOn",
} as const;

type EnterProps = {
  readonly registerId: string;
  readonly mode: RegisterMode;
  readonly today: PlainDate;
  readonly action: OfficeAction<z.input<typeof enterNumberInput>, Done, EnterNumberRefusal>;
};

export function EnterNumberForm({ registerId, mode, today, action }: EnterProps) {
  const { enter } = words;
  const fields = useMemo(
    (): readonly OfficeField[] => [
      {
        name: "number",
        label: enter.number,
        hint: mode === "INTERNAL" ? enter.numberInternal : enter.numberExternal,
        kind: "number",
        optional: mode === "INTERNAL",
      },
      { name: "datedOn", label: words.record.date, kind: "date" },
      { name: "subject", label: words.record.subject, hint: enter.subjectHint, kind: "text" },
    ],
    [enter, mode],
  );
  const labels = useMemo(() => labelsOf(fields), [fields]);
  return (
    <OfficeForm<typeof enterNumberInput, Done, EnterNumberRefusal>
      fields={fields}
      labels={labels}
      words={words.refusal}
      fieldOf={NUMBER_FIELD_OF}
      defaults={{ datedOn: dateToType(today) }}
      schema={loadEnter}
      toInput={({ number = "", datedOn = "", subject = "" }, personalDataChecked) => ({
        registerId,
        number: typedNumberOrNone(number),
        datedOn: typedDate(datedOn),
        subject,
        personalDataChecked,
      })}
      action={action}
      doneHref={back}
      submit={enter.submit}
      cancelHref={back({ registerId })}
    />
  );
}

const RESERVE: readonly OfficeField[] = [{ name: "subject", label: words.reserve.subject, kind: "text" }];
const RESERVE_LABELS = labelsOf(RESERVE);

type ReserveProps = {
  readonly registerId: string;
  readonly action: OfficeAction<z.input<typeof reserveNumberInput>, Done, ReserveNumberRefusal>;
};

export function ReserveNumberForm({ registerId, action }: ReserveProps) {
  return (
    <OfficeForm<typeof reserveNumberInput, Done, ReserveNumberRefusal>
      fields={RESERVE}
      labels={RESERVE_LABELS}
      words={words.refusal}
      schema={loadReserve}
      toInput={({ subject = "" }, personalDataChecked) => ({ registerId, subject, personalDataChecked })}
      action={action}
      doneHref={back}
      submit={words.reserve.submit}
      cancelHref={back({ registerId })}
    />
  );
}

const CANCEL: readonly OfficeField[] = [{ name: "reason", label: words.cancel.reason, kind: "text" }];
const CANCEL_LABELS = labelsOf(CANCEL);

type CancelProps = {
  readonly registerId: string;
  readonly entry: { readonly id: string; readonly version: number };
  readonly action: OfficeAction<z.input<typeof cancelNumberInput>, Done, CancelNumberRefusal>;
};

export function CancelNumberForm({ registerId, entry, action }: CancelProps) {
  return (
    <OfficeForm<typeof cancelNumberInput, Done, CancelNumberRefusal>
      fields={CANCEL}
      labels={CANCEL_LABELS}
      words={words.refusal}
      schema={loadCancel}
      toInput={({ reason = "" }, personalDataChecked) => ({ entryId: entry.id, version: entry.version, reason, personalDataChecked })}
      action={action}
      doneHref={back}
      submit={words.cancel.submit}
      cancelHref={back({ registerId })}
    />
  );
}

const INCOMING_FIELD_OF = { ARRIVED_IN_FUTURE: "arrivedOn", DATED_AFTER_ARRIVAL: "datedOn", DUPLICATE_INCOMING: "number" } as const;

type IncomingProps = {
  readonly bodies: readonly RegisterBody[];
  readonly today: PlainDate;
  readonly action: OfficeAction<z.input<typeof enterIncomingInput>, { readonly arrival: number }, IncomingRefusal>;
};

export function IncomingForm({ bodies, today, action }: IncomingProps) {
  const page = words.incomingPage;
  const fields = useMemo(
    (): readonly OfficeField[] => [
      bodyField(page.to, bodies),
      { name: "arrivedOn", label: page.arrivedOn, kind: "date" },
      { name: "number", label: page.number, kind: "short" },
      { name: "datedOn", label: page.datedOn, kind: "date" },
      { name: "issuer", label: page.issuer, kind: "line" },
      { name: "subject", label: page.subject, kind: "text" },
    ],
    [bodies, page],
  );
  const labels = useMemo(() => labelsOf(fields), [fields]);
  return (
    <OfficeForm<typeof enterIncomingInput, { readonly arrival: number }, IncomingRefusal>
      fields={fields}
      labels={labels}
      words={words.refusal}
      fieldOf={INCOMING_FIELD_OF}
      defaults={{ bodyId: bodies[0]?.id ?? "", arrivedOn: dateToType(today) }}
      schema={loadIncoming}
      toInput={({ bodyId = "", arrivedOn = "", number = "", datedOn = "", issuer = "", subject = "" }, personalDataChecked) => ({
        bodyId,
        arrivedOn: typedDate(arrivedOn),
        number,
        datedOn: typedDate(datedOn),
        issuer,
        subject,
        personalDataChecked,
      })}
      action={action}
      doneHref={() => "/registers/incoming"}
      submit={page.submit}
      cancelHref="/registers/incoming"
    />
  );
}
