import { Section } from "@/components/ui/section";
import { StateTag, type Tone } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import type { ReportDeed } from "@/components/report/report-deed";
import type { PinAnswer, PinKind, PinNoteView, PinStatus, PinView } from "@/lib/domain/pin";
import { pinNoteText, pinPlaceText, pinStatusText, saidBy, viPin } from "@/lib/text/vi-pin";
import { PinAnswerForm, type PinRef } from "./pin-answer-form";
import { editHref } from "./pin-places";
import { PinButton } from "./pin-button";
import { PinNoteForm } from "./pin-note-form";

const TONES = {
  DRAFT: "info",
  OPEN: "attention",
  FIXED: "info",
  EXPLAINED: "info",
  CLOSED: "achieved",
} as const satisfies Record<PinStatus, Tone>;

type Looked = { readonly personalDataChecked?: boolean | undefined };
export type PinDeeds = {
  readonly answer: ReportDeed<PinRef & { readonly answer: PinAnswer; readonly text: string } & Looked>;
  readonly remark: ReportDeed<PinRef & { readonly text: string } & Looked>;
  readonly reopen: ReportDeed<PinRef & { readonly text: string } & Looked>;
  readonly close: ReportDeed<PinRef>;
  readonly discard: ReportDeed<PinRef>;
};

type Props = {
  readonly reportId: string;
  readonly pins: readonly PinView[];
  readonly deeds: PinDeeds;
  /** The reader may change the places that are pinned. */
  readonly mayEdit: boolean;
};

/** Requests of the receiver and comments of the body's own people, each with its thread and what may be done with it. */
export function PinList({ pins, ...rest }: Props) {
  const groups: readonly (readonly [PinKind, string])[] = [
    ["REQUEST", viPin.requests],
    ["COMMENT", viPin.comments],
  ];
  return groups.map(([kind, title]) => {
    const own = pins.filter((pin) => pin.kind === kind);
    return (
      own.length > 0 && (
        <Section key={kind} title={title} count={own.length}>
          <ul className="border-t border-line">
            {own.map((pin) => (
              <PinItem key={pin.id} pin={pin} {...rest} />
            ))}
          </ul>
        </Section>
      )
    );
  });
}

function PinItem({ pin, reportId, deeds, mayEdit }: Omit<Props, "pins"> & { readonly pin: PinView }) {
  const ref = { reportId, pinId: pin.id, version: pin.version };
  const may = (action: PinView["availableActions"][number]): boolean => pin.availableActions.includes(action);
  const edit = mayEdit ? editHref(reportId, pin) : null;
  const status = pin.kind === "COMMENT" && pin.status === "OPEN" ? null : pinStatusText[pin.status];
  return (
    <li id={`pin-${pin.id}`} className="border-b border-line py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-medium">{pinPlaceText(pin)}</h3>
        {status && <StateTag tone={TONES[pin.status]}>{status}</StateTag>}
        {edit && (
          <TextLink href={edit} className="no-print">
            {viPin.edit}
            <span className="sr-only"> {pinPlaceText(pin)}</span>
          </TextLink>
        )}
      </div>
      {pin.quote !== null && <blockquote className="mt-1 max-w-prose border-l-3 border-line pl-3 text-ink-2">{pin.quote}</blockquote>}
      <p className="mt-1 max-w-prose whitespace-pre-line">{pin.text}</p>
      <p className="text-xs text-ink-3">
        {saidBy(pin.authorLabel, pin.raisedAt)}, {viPin.onVersion(pin.versionNo)}
      </p>
      {pin.notes.length > 0 && (
        <ul className="mt-3 space-y-2 border-l-3 border-line pl-3">
          {pin.notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
      {may("answer") &&
        (pin.status === "OPEN" ? (
          <PinAnswerForm action={deeds.answer} pin={ref} />
        ) : (
          <details className="mt-2">
            <summary className="min-h-6 text-accent underline-offset-4 hover:underline">{viPin.answerAgain}</summary>
            <PinAnswerForm action={deeds.answer} pin={ref} />
          </details>
        ))}
      <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2 empty:hidden">
        {may("close") && (
          <PinButton action={deeds.close} pin={ref}>
            {pin.kind === "COMMENT" ? viPin.closeComment : viPin.close}
          </PinButton>
        )}
        {may("discard") && (
          <PinButton action={deeds.discard} pin={ref}>
            {viPin.discard}
          </PinButton>
        )}
      </div>
      {may("reopen") && (
        <details className="no-print mt-2">
          <summary className="min-h-6 text-accent underline-offset-4 hover:underline">{viPin.reopen}</summary>
          <PinNoteForm action={deeds.reopen} pin={ref} name="reopen" label={viPin.reopenText} submitText={viPin.reopen} />
        </details>
      )}
      {may("remark") && (
        <details className="no-print mt-2">
          <summary className="min-h-6 text-accent underline-offset-4 hover:underline">{viPin.remark}</summary>
          <PinNoteForm action={deeds.remark} pin={ref} name="remark" label={viPin.remarkText} submitText={viPin.remarkSubmit} />
        </details>
      )}
    </li>
  );
}

function Note({ note }: { readonly note: PinNoteView }) {
  return (
    <li>
      <p className="max-w-prose whitespace-pre-line">
        <span className="font-medium">{pinNoteText[note.kind]}</span>
        {note.text !== "" && `: ${note.text}`}
      </p>
      <p className="text-xs text-ink-3">{saidBy(note.authorLabel, note.writtenAt)}</p>
    </li>
  );
}
