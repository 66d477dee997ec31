"use client";

// Forms of pages that mostly show: each is loaded once its deed is opened, so that whoever only reads does not load it.
import dynamic from "next/dynamic";

export const AddDayForm = dynamic(async () => (await import("./calendar-form")).AddDayForm);

export const AddRecipientsForm = dynamic(async () => (await import("./dispatch-forms")).AddRecipientsForm);
export const NoteDispatchForm = dynamic(async () => (await import("./dispatch-forms")).NoteDispatchForm);

export const EnterNumberForm = dynamic(async () => (await import("./register-forms")).EnterNumberForm);
export const ReserveNumberForm = dynamic(async () => (await import("./register-forms")).ReserveNumberForm);
export const CancelNumberForm = dynamic(async () => (await import("./register-forms")).CancelNumberForm);

export const SendForm = dynamic(async () => (await import("./step-forms")).SendForm);
export const ApproveForm = dynamic(async () => (await import("./step-forms")).ApproveForm);
export const ReturnPaperForm = dynamic(async () => (await import("./step-forms")).ReturnPaperForm);
export const RecordForm = dynamic(async () => (await import("./step-forms")).RecordForm);
export const NumberForm = dynamic(async () => (await import("./step-forms")).NumberForm);
