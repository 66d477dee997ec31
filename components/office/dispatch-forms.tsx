"use client";

import { useMemo } from "react";
import type { z } from "zod";
import type { RecipientBody } from "@/lib/domain/dispatch";
import type { AddRecipientsRefusal, NoteDispatchRefusal } from "@/lib/domain/office-refusal";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { addRecipientsInput, noteDispatchInput } from "@/lib/schemas/dispatch";
import { dateToType, typedDate } from "@/lib/text/typed-values";
import { dispatchChannelText, viDispatch } from "@/lib/text/vi-dispatch";
import { labelsOf, OfficeForm, type OfficeAction, type OfficeField } from "./office-form";

const words = viDispatch;
const loadNote = async () => (await import("@/lib/schemas/dispatch")).noteDispatchInput;
const loadAdd = async () => (await import("@/lib/schemas/dispatch")).addRecipientsInput;
const back = ({ paperId }: { readonly paperId: string }): string => `/papers/${paperId}/dispatch`;

const CHANNELS = ["PAPER", "MAIL", "DOCUMENT_AXIS", "HAND"] as const;
const NOTE: readonly OfficeField[] = [
  {
    name: "channel",
    label: words.channel,
    kind: "choice",
    options: CHANNELS.map((value) => ({ value, label: dispatchChannelText[value] })),
  },
  { name: "sentOn", label: words.sentOn, kind: "date" },
  { name: "note", label: words.note, hint: words.noteHint, kind: "line", optional: true },
];
const NOTE_LABELS = labelsOf(NOTE);
const NOTE_FIELD_OF = { SENT_IN_FUTURE: "sentOn", SENT_BEFORE_ISSUE: "sentOn" } as const;

type NoteProps = {
  readonly paperId: string;
  readonly line: { readonly id: string; readonly version: number };
  readonly today: PlainDate;
  readonly action: OfficeAction<z.input<typeof noteDispatchInput>, { readonly paperId: string }, NoteDispatchRefusal>;
};

export function NoteDispatchForm({ paperId, line, today, action }: NoteProps) {
  return (
    <OfficeForm<typeof noteDispatchInput, { readonly paperId: string }, NoteDispatchRefusal>
      fields={NOTE}
      labels={NOTE_LABELS}
      words={words.refusal}
      fieldOf={NOTE_FIELD_OF}
      defaults={{ channel: "PAPER", sentOn: dateToType(today) }}
      schema={loadNote}
      toInput={({ channel, sentOn = "", note = "" }, personalDataChecked) => ({
        dispatchId: line.id,
        version: line.version,
        channel: CHANNELS.find((one) => one === channel) ?? "PAPER",
        sentOn: typedDate(sentOn),
        note,
        personalDataChecked,
      })}
      action={action}
      doneHref={back}
      submit={words.noteSubmit}
      cancelHref={back({ paperId })}
    />
  );
}

type Added = { readonly paperId: string; readonly added: number };
type AddProps = {
  readonly paperId: string;
  readonly bodies: readonly RecipientBody[];
  readonly action: OfficeAction<z.input<typeof addRecipientsInput>, Added, AddRecipientsRefusal>;
};

export function AddRecipientsForm({ paperId, bodies, action }: AddProps) {
  const fields = useMemo(
    (): readonly OfficeField[] => [
      {
        name: "to",
        label: words.to,
        kind: "choice",
        options: [
          ...Object.entries(words.groups).map(([value, label]) => ({ value, label })),
          ...bodies.map((body) => ({ value: body.id, label: body.name })),
        ],
      },
    ],
    [bodies],
  );
  const labels = useMemo(() => labelsOf(fields), [fields]);
  return (
    <OfficeForm<typeof addRecipientsInput, Added, AddRecipientsRefusal>
      fields={fields}
      labels={labels}
      words={words.refusal}
      defaults={{ to: "COMMUNE_COMMITTEE" }}
      schema={loadAdd}
      toInput={({ to = "" }) => ({ paperId, to })}
      action={action}
      doneHref={back}
      submit={words.addSubmit}
      cancelHref={back({ paperId })}
    />
  );
}
