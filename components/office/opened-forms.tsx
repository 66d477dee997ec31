"use client";

// Forms of pages that mostly show: each is loaded once its deed is opened, so that whoever only reads does not load it.
import { opened } from "@/components/ui/opened";

export const AddDayForm = opened(async () => (await import("./calendar-form")).AddDayForm);

export const AddRecipientsForm = opened(async () => (await import("./dispatch-forms")).AddRecipientsForm);
export const NoteDispatchForm = opened(async () => (await import("./dispatch-forms")).NoteDispatchForm);

export const EnterNumberForm = opened(async () => (await import("./register-forms")).EnterNumberForm);
export const ReserveNumberForm = opened(async () => (await import("./register-forms")).ReserveNumberForm);
export const CancelNumberForm = opened(async () => (await import("./register-forms")).CancelNumberForm);

export const SendForm = opened(async () => (await import("./step-forms")).SendForm);
export const ApproveForm = opened(async () => (await import("./step-forms")).ApproveForm);
export const ReturnPaperForm = opened(async () => (await import("./step-forms")).ReturnPaperForm);
export const RecordForm = opened(async () => (await import("./step-forms")).RecordForm);
export const NumberForm = opened(async () => (await import("./step-forms")).NumberForm);
