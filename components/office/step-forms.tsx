"use client";

import { useMemo } from "react";
import type { z } from "zod";
import { CAPACITIES, type Capacity } from "@/lib/domain/access";
import type { NumberPaperRefusal, RecordStepRefusal, SendPaperRefusal, StepDeedRefusal } from "@/lib/domain/office-refusal";
import type { NumberProposal, PaperStepView } from "@/lib/domain/paper-route-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { approveStepInput, numberPaperInput, recordStepInput, returnPaperInput, sendPaperInput } from "@/lib/schemas/paper-route";
import { dateToType, typedDate, typedNumberOrNone } from "@/lib/text/typed-values";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { viPaperRoute } from "@/lib/text/vi-paper-route";
import { viRole } from "@/lib/text/vi-role";
import { labelsOf, OfficeForm, type OfficeAction, type OfficeField } from "./office-form";

const words = viPaperRoute;
const loadSend = async () => (await import("@/lib/schemas/paper-route")).sendPaperInput;
const loadApprove = async () => (await import("@/lib/schemas/paper-route")).approveStepInput;
const loadReturn = async () => (await import("@/lib/schemas/paper-route")).returnPaperInput;
const loadRecord = async () => (await import("@/lib/schemas/paper-route")).recordStepInput;
const loadNumber = async () => (await import("@/lib/schemas/paper-route")).numberPaperInput;

type Done = { readonly paperId: string };
const back = ({ paperId }: Done): string => `/papers/${paperId}/route`;

type PaperRef = { readonly id: string; readonly version: number };
type StepRef = { readonly paper: PaperRef; readonly step: Pick<PaperStepView, "id" | "version" | "kind"> };
const refOf = ({ paper, step }: StepRef) => ({ paperId: paper.id, version: paper.version, stepId: step.id, stepVersion: step.version });

const SEND: readonly OfficeField[] = [{ name: "opinion", label: words.send.opinion, kind: "text", optional: true }];
const SEND_LABELS = labelsOf(SEND);

export function SendForm({
  paper,
  action,
}: {
  paper: PaperRef;
  action: OfficeAction<z.input<typeof sendPaperInput>, Done, SendPaperRefusal>;
}) {
  return (
    <OfficeForm<typeof sendPaperInput, Done, SendPaperRefusal>
      fields={SEND}
      labels={SEND_LABELS}
      words={words.refusal}
      schema={loadSend}
      toInput={({ opinion = "" }, personalDataChecked) => ({ paperId: paper.id, version: paper.version, opinion, personalDataChecked })}
      action={action}
      doneHref={back}
      submit={words.send.submit}
      cancelHref={back({ paperId: paper.id })}
    />
  );
}

const APPROVE: readonly OfficeField[] = [{ name: "opinion", label: words.approve.opinion, kind: "text", optional: true }];
const APPROVE_LABELS = labelsOf(APPROVE);

export function ApproveForm(props: StepRef & { readonly action: OfficeAction<z.input<typeof approveStepInput>, Done, StepDeedRefusal> }) {
  return (
    <OfficeForm<typeof approveStepInput, Done, StepDeedRefusal>
      fields={APPROVE}
      labels={APPROVE_LABELS}
      words={words.refusal}
      schema={loadApprove}
      toInput={({ opinion = "" }, personalDataChecked) => ({ ...refOf(props), opinion, personalDataChecked })}
      action={props.action}
      doneHref={back}
      submit={words.approve.submit[props.step.kind]}
      cancelHref={back({ paperId: props.paper.id })}
    />
  );
}

const RETURN: readonly OfficeField[] = [{ name: "reason", label: words.returning.reason, kind: "text" }];
const RETURN_LABELS = labelsOf(RETURN);

export function ReturnPaperForm(
  props: StepRef & { readonly action: OfficeAction<z.input<typeof returnPaperInput>, Done, StepDeedRefusal> },
) {
  return (
    <OfficeForm<typeof returnPaperInput, Done, StepDeedRefusal>
      fields={RETURN}
      labels={RETURN_LABELS}
      words={words.refusal}
      schema={loadReturn}
      toInput={({ reason = "" }, personalDataChecked) => ({ ...refOf(props), reason, personalDataChecked })}
      action={props.action}
      doneHref={back}
      submit={words.returning.submit}
      cancelHref={back({ paperId: props.paper.id })}
    />
  );
}

const RECORD: readonly OfficeField[] = [
  { name: "signerTitle", label: words.record.signerTitle, hint: words.record.signerHint, kind: "text" },
  {
    name: "capacity",
    label: words.record.capacity,
    kind: "choice",
    options: CAPACITIES.map((capacity) => ({ value: capacity, label: viRole.capacity[capacity] })),
  },
  { name: "signedOn", label: words.record.signedOn, kind: "date" },
  { name: "scanNote", label: words.record.scan, kind: "line", optional: true },
  { name: "opinion", label: words.approve.opinion, kind: "text", optional: true },
];
const RECORD_LABELS = labelsOf(RECORD);
const RECORD_FIELD_OF = { SIGNED_IN_FUTURE: "signedOn", DELEGATION_OUTSIDE: "capacity", DELEGATION_MISSING: "capacity" } as const;
const capacityOf = (typed: string | undefined): Capacity => CAPACITIES.find((one) => one === typed) ?? "NONE";

export function RecordForm(
  props: StepRef & { readonly today: PlainDate; readonly action: OfficeAction<z.input<typeof recordStepInput>, Done, RecordStepRefusal> },
) {
  return (
    <OfficeForm<typeof recordStepInput, Done, RecordStepRefusal>
      fields={RECORD}
      labels={RECORD_LABELS}
      words={words.refusal}
      fieldOf={RECORD_FIELD_OF}
      defaults={{ capacity: "NONE", signedOn: dateToType(props.today) }}
      schema={loadRecord}
      toInput={({ signerTitle = "", capacity, signedOn = "", scanNote = "", opinion = "" }, personalDataChecked) => ({
        ...refOf(props),
        signerTitle,
        capacity: capacityOf(capacity),
        signedOn: typedDate(signedOn),
        scanNote,
        opinion,
        personalDataChecked,
      })}
      action={props.action}
      doneHref={back}
      submit={words.record.submit}
      cancelHref={back({ paperId: props.paper.id })}
    />
  );
}

function numberFields({ mode, isFirst, next, reserved, notation }: NumberProposal): readonly OfficeField[] {
  const proposal = words.number[isFirst ? "first" : "internal"](formatPaperNumber({ number: next, notation }));
  const held = reserved.map((one) => formatPaperNumber({ number: one.number, notation: null })).join(", ");
  const hint = mode === "EXTERNAL" ? words.number.external : [proposal, ...(held === "" ? [] : [words.number.reserved(held)])].join(". ");
  return [
    { name: "number", label: words.number.number, hint, kind: "number", optional: mode === "INTERNAL" },
    { name: "notation", label: words.number.notation, kind: "short" },
    { name: "issuedOn", label: words.number.issuedOn, kind: "date" },
  ];
}
const NUMBER_FIELD_OF = {
  DUPLICATE_NUMBER: "number",
  NUMBER_REQUIRED: "number",
  NUMBER_NOT_RESERVED: "number",
  ISSUED_IN_FUTURE: "issuedOn",
  BACK_DATED: "issuedOn",
  AFTER_NEXT: "issuedOn",
  BEFORE_BASIS: "issuedOn",
  BEFORE_DECISION: "issuedOn",
  BEFORE_AMENDED: "issuedOn",
  BEFORE_PLAN_ABOVE: "issuedOn",
  ISSUED_BEFORE_SIGNED: "issuedOn",
} as const;

export function NumberForm(
  props: StepRef & {
    readonly proposal: NumberProposal;
    readonly today: PlainDate;
    readonly action: OfficeAction<z.input<typeof numberPaperInput>, Done, NumberPaperRefusal>;
  },
) {
  const { proposal } = props;
  const fields = useMemo(() => numberFields(proposal), [proposal]);
  const labels = useMemo(() => labelsOf(fields), [fields]);
  return (
    <OfficeForm<typeof numberPaperInput, Done, NumberPaperRefusal>
      fields={fields}
      labels={labels}
      words={words.refusal}
      fieldOf={NUMBER_FIELD_OF}
      defaults={{ notation: proposal.notation, issuedOn: dateToType(props.today) }}
      schema={loadNumber}
      toInput={({ number = "", notation = "", issuedOn = "" }) => ({
        ...refOf(props),
        number: typedNumberOrNone(number),
        notation,
        issuedOn: typedDate(issuedOn),
      })}
      action={props.action}
      doneHref={back}
      submit={words.number.submit}
      cancelHref={back({ paperId: props.paper.id })}
    />
  );
}
