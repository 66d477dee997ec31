"use client";

// Forms of pages that mostly show: each is loaded once its deed is opened, so that whoever only reads does not load it.
import { lazy } from "react";

export const AddDayForm = lazy(async () => ({ default: (await import("./calendar-form")).AddDayForm }));

export const AddRecipientsForm = lazy(async () => ({ default: (await import("./dispatch-forms")).AddRecipientsForm }));
export const NoteDispatchForm = lazy(async () => ({ default: (await import("./dispatch-forms")).NoteDispatchForm }));

export const EnterNumberForm = lazy(async () => ({ default: (await import("./register-forms")).EnterNumberForm }));
export const ReserveNumberForm = lazy(async () => ({ default: (await import("./register-forms")).ReserveNumberForm }));
export const CancelNumberForm = lazy(async () => ({ default: (await import("./register-forms")).CancelNumberForm }));

export const SendForm = lazy(async () => ({ default: (await import("./step-forms")).SendForm }));
export const ApproveForm = lazy(async () => ({ default: (await import("./step-forms")).ApproveForm }));
export const ReturnPaperForm = lazy(async () => ({ default: (await import("./step-forms")).ReturnPaperForm }));
export const RecordForm = lazy(async () => ({ default: (await import("./step-forms")).RecordForm }));
export const NumberForm = lazy(async () => ({ default: (await import("./step-forms")).NumberForm }));
