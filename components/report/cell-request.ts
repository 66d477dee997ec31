import type { PinRef } from "@/components/pin/pin-answer-form";
import { nextRequest } from "@/components/pin/pin-places";
import { NOW } from "@/lib/domain/form";
import type { PinAnswer, PinView } from "@/lib/domain/pin";
import { pinStatusText, saidBy } from "@/lib/text/vi-pin";
import { cellField } from "./cell-field";
import type { ReportDeed } from "./report-deed";

/** What the receiver asks of a cell of the grid, in words: it is answered where the number stands. */
export type CellRequest = {
  /** Of its field. */
  readonly name: string;
  readonly pin: PinRef;
  readonly text: string;
  readonly said: string;
  /** Null while it is open. */
  readonly answered: string | null;
  readonly mayAnswer: boolean;
  readonly next: { readonly href: string; readonly label: string };
};

export type AnswerDeed = ReportDeed<
  PinRef & { readonly answer: PinAnswer; readonly text: string; readonly personalDataChecked?: boolean | undefined }
>;

/** The requests at the cells of a locality, but those that are done. */
export function cellRequests(reportId: string, unitId: string, pins: readonly PinView[]): readonly CellRequest[] {
  const here = pins.filter((pin) => pin.kind === "REQUEST" && pin.status !== "CLOSED" && pin.place === "CELL" && pin.unit?.id === unitId);
  return here.map((pin) => ({
    name: cellField({ row: pin.component ?? "", column: pin.column ?? NOW }),
    pin: { reportId, pinId: pin.id, version: pin.version },
    text: pin.text,
    said: saidBy(pin.authorLabel, pin.raisedAt),
    answered: pin.status === "OPEN" ? null : pinStatusText[pin.status],
    mayAnswer: pin.status === "OPEN" && pin.availableActions.includes("answer"),
    next: nextRequest(reportId, pins, pin),
  }));
}
