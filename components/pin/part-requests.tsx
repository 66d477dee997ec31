import type { AnswerDeed } from "@/components/report/cell-request";
import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import type { PinView } from "@/lib/domain/pin";
import { pinStatusText, saidBy, viPin } from "@/lib/text/vi-pin";
import { OpenedPinAnswerForm } from "./opened-pin-answer-form";
import { nextRequest } from "./pin-places";

type Props = {
  readonly reportId: string;
  readonly code: string;
  /** Of the whole report. */
  readonly pins: readonly PinView[];
  readonly action: AnswerDeed;
};

/** What the receiver asks of a part of the text, above the text that is to answer it. */
export function PartRequests({ reportId, code, pins, action }: Props) {
  const here = pins.filter((pin) => pin.kind === "REQUEST" && pin.status !== "CLOSED" && pin.partCode === code);
  return here.map((pin) => (
    <section key={pin.id} aria-label={viPin.request} className="no-print mb-6 max-w-3xl border-l-3 border-attention pl-3">
      <p>
        <span className="font-medium">{viPin.request}:</span> <span className="whitespace-pre-line">{pin.text}</span>
      </p>
      {pin.quote !== null && <blockquote className="mt-1 border-l-3 border-line pl-3 text-ink-2">{pin.quote}</blockquote>}
      <p className="text-xs text-ink-3">{saidBy(pin.authorLabel, pin.raisedAt)}</p>
      {pin.status === "OPEN" && pin.availableActions.includes("answer") ? (
        <OpenedPinAnswerForm action={action} pin={{ reportId, pinId: pin.id, version: pin.version }} />
      ) : (
        <p className="mt-1 flex flex-wrap items-center gap-x-4">
          <StateTag tone="info">{pinStatusText[pin.status]}</StateTag>
          <TextLink href={nextRequest(reportId, pins, pin).href}>{nextRequest(reportId, pins, pin).label}</TextLink>
        </p>
      )}
    </section>
  ));
}
